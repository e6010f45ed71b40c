import {
  type Input,
  inputsOf,
  operationsOf,
  type PlacedOperation,
} from "@rollcall/codegen";
import { listFacts } from "../reference/facts.js";
import { firstParagraph } from "../reference/markdown.js";
import type { Compared, Side } from "./compared.js";
import { placeOfInput } from "./input-place.js";
import type { Item } from "./item.js";
import type { Row, Table } from "./migration.js";
import { pageOf } from "./operation-page.js";
import { pairItems } from "./pair-items.js";
import { toTable } from "./to-table.js";

/** What operations take that both versions have, under whichever name. */
export function listInputTables(
  compared: Compared,
  operations: readonly Row[],
): Table[] {
  const tables = operations.flatMap((row) => {
    return buildTable(compared, row);
  });
  return tables.filter(({ rows }) => {
    return rows.length > 0;
  });
}

/** Nothing, where an operation is gone, or new. */
function buildTable(compared: Compared, { before, after }: Row): Table[] {
  const { old, revised } = compared;
  const [now] = after;
  const oldOperation = find(old, before?.name);
  const newOperation = find(revised, now?.name);
  if (oldOperation === undefined || newOperation === undefined) {
    return [];
  }
  const rows = pairItems(compared, {
    before: listInputs(old, oldOperation),
    after: listInputs(revised, newOperation),
    moves: [],
    columnCodes: [
      "parameter-added",
      "parameter-removed",
      "property-added",
      "property-removed",
    ],
  });
  const { id } = newOperation;
  return [toTable(id, `inputs-${id}`, rows)];
}

function find({ document }: Side, id: string | undefined) {
  const operations = operationsOf(document);
  return operations.find((operation) => {
    return operation.id === id;
  });
}

/** What an operation takes, without the filters of a list. */
function listInputs({ name, document }: Side, placed: PlacedOperation): Item[] {
  const pagination = placed.operation["x-pagination"];
  const filter = pagination?.filter?.slice(1);
  const inputs = inputsOf(document, placed);
  const others = inputs.filter((input) => {
    return input.name !== filter;
  });
  const page = pageOf(name, placed.id);
  return others.map((input) => {
    return toItem(input, placed, page);
  });
}

function toItem(input: Input, placed: PlacedOperation, page: string): Item {
  const { name, schema } = input;
  const anchor = input.in === "body" ? `body.${name}` : name;
  const facts = listFacts(schema);
  return {
    key: name,
    name,
    detail: input.in,
    href: `${page}#${anchor}`,
    pointers: [placeOfInput(input), ...listNamedPointers(placed, name)],
    html: firstParagraph(schema.description),
    facts: new Map(
      facts.map(({ label, value }) => {
        return [label, value];
      }),
    ),
  };
}

/** The properties of a body are those of the schema that it refers to. */
function listNamedPointers(
  { operation }: PlacedOperation,
  name: string,
): string[] {
  const content = operation.requestBody?.content;
  const reference = content?.["application/json"]?.schema?.$ref;
  if (reference === undefined) {
    return [];
  }
  const target = reference.slice(1);
  return [`${target}/properties/${name}`];
}
