import {
  inputsOf,
  operationsOf,
  type PlacedOperation,
} from "@rollcall/codegen";
import { listFacts } from "../reference/facts.js";
import { firstParagraph } from "../reference/markdown.js";
import { toSlug } from "../reference/schema-names.js";
import { baseOf } from "../reference/versions.js";
import type { Side } from "./compared.js";
import type { Item } from "./item.js";

/** Every operation of a version. */
export function listOperations({ name, document }: Side): Item[] {
  return operationsOf(document).map((placed) => {
    const { id, method, path, operation, pointer } = placed;
    return {
      key: id,
      name: id,
      detail: `${method} ${path}`,
      href: pageOf(name, id),
      pointers: [pointer],
      html: firstParagraph(operation.summary),
      facts: new Map(),
    };
  });
}

/** What an operation takes, without the filters of a list. */
export function listInputs(
  { name, document }: Side,
  placed: PlacedOperation,
): Item[] {
  const filter = placed.operation["x-pagination"]?.filter?.slice(1);
  const inputs = inputsOf(document, placed);
  const others = inputs.filter((input) => input.name !== filter);
  return others.map((input) => {
    const anchor = input.in === "body" ? `body.${input.name}` : input.name;
    const facts = listFacts(input.schema);
    return {
      key: input.name,
      name: input.name,
      detail: input.in,
      href: `${pageOf(name, placed.id)}#${anchor}`,
      pointers: [input.pointer, ...namedPointers(placed, input.name)],
      html: firstParagraph(input.schema.description),
      facts: new Map(facts.map(({ label, value }) => [label, value])),
    };
  });
}

/** The properties of a body are those of the schema that it refers to. */
function namedPointers({ operation }: PlacedOperation, name: string): string[] {
  const { requestBody } = operation;
  const schema = requestBody?.content?.["application/json"]?.schema;
  const target = schema?.$ref?.slice(1);
  if (target === undefined) {
    return [];
  }
  return [`${target}/properties/${name}`];
}

function pageOf(version: string, id: string): string {
  return `${baseOf(version)}/${toSlug(id)}/`;
}
