import {
  type Input,
  inputsOf,
  type PlacedOperation,
  type Schema,
} from "@rollcall/codegen";
import { listFacts } from "../reference/list-facts.js";
import { firstParagraph } from "../reference/markdown.js";
import type { Compared, Side } from "./compared.js";
import { findOperation } from "./find-operation.js";
import { placeOfInput } from "./input-place.js";
import type { Item } from "./item.js";
import type { Row, Table } from "./migration.js";
import { filterNameOf } from "./named-filter.js";
import { pageOf } from "./operation-page.js";
import { pairItems } from "./pair-items.js";
import { hasRows, toTable } from "./to-table.js";

/** What operations take that both versions have, under whichever name. */
export function listInputTables(
  compared: Compared,
  operations: readonly Row[],
): Table[] {
  const tables = operations.flatMap((row) => {
    return buildTable(compared, row);
  });
  return tables.filter(hasRows);
}

const columnCodes = [
  "parameter-added",
  "parameter-removed",
  "property-added",
  "property-removed",
];

/** Nothing, where an operation is gone, or new. */
function buildTable(compared: Compared, row: Row): Table[] {
  const { old, revised } = compared;
  const [now] = row.after;
  const before = findOperation(old, row.before?.name);
  const after = findOperation(revised, now?.name);
  if (before === undefined) {
    return [];
  }
  if (after === undefined) {
    return [];
  }
  const rows = pairItems(compared, {
    before: listInputs(old, before),
    after: listInputs(revised, after),
    moves: [],
    columnCodes,
  });
  const { id } = after;
  const table = toTable(id, `inputs-${id}`, rows);
  return [table];
}

/** What an operation takes, without the filters of a list. */
function listInputs(side: Side, placed: PlacedOperation): Item[] {
  const filter = filterNameOf(placed);
  const inputs = inputsOf(side.document, placed);
  const others = inputs.filter((input) => {
    return input.name !== filter;
  });
  const page = pageOf(side.name, placed.id);
  return others.map((input) => {
    return toItem(input, placed, page);
  });
}

function toItem(input: Input, placed: PlacedOperation, page: string): Item {
  const { name, schema } = input;
  const anchor = anchorOf(input);
  const place = placeOfInput(input);
  const named = listNamedPointers(placed, name);
  return {
    key: name,
    name,
    detail: input.in,
    href: `${page}#${anchor}`,
    pointers: [place, ...named],
    html: firstParagraph(schema.description),
    facts: mapFacts(schema),
  };
}

function anchorOf(input: Input): string {
  const { name } = input;
  if (input.in === "body") {
    return `body.${name}`;
  }
  return name;
}

function mapFacts(schema: Schema): Map<string, string> {
  const facts = new Map<string, string>();
  for (const { label, value } of listFacts(schema)) {
    facts.set(label, value);
  }
  return facts;
}

/** The properties of a body are those of the schema that it refers to. */
function listNamedPointers(
  { operation }: PlacedOperation,
  name: string,
): string[] {
  const { requestBody } = operation;
  const json = requestBody?.content?.["application/json"];
  const reference = json?.schema?.$ref;
  if (reference === undefined) {
    return [];
  }
  const target = reference.slice(1);
  return [`${target}/properties/${name}`];
}
