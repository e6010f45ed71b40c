import { isObject, listAt, ownValue } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { isWeighty } from "./peel-wrappers.js";
import type { Node } from "./resolve-node.js";
import type { Shape, Union } from "./shape-of.js";

/**
 * Turns a union whose branches only list values into one list of them all;
 * undefined where a branch has other keywords.
 */
export function flattenUnion(
  { node }: Shape,
  { branches }: Union,
): Node | undefined {
  const lists = branches.map(({ value }) => valuesIn(value));
  if (!lists.every((values) => values !== undefined)) {
    return undefined;
  }
  return {
    ...node,
    value: { enum: lists.flat() },
  };
}

const listing: readonly string[] = ["enum", "const", "type"];

/** The values that a schema lists, if it says nothing else. */
function valuesIn(schema: Json): readonly Json[] | undefined {
  if (!isObject(schema)) {
    return undefined;
  }
  if (!listsOnly(schema)) {
    return undefined;
  }
  const constant = ownValue(schema, "const");
  const values = listAt(schema, "enum");
  if (constant !== undefined) {
    return [constant];
  }
  if (values.length > 0) {
    return values;
  }
  return undefined;
}

function listsOnly(schema: JsonObject): boolean {
  return Object.keys(schema).every((name) => {
    return !isWeighty(name) || listing.includes(name);
  });
}
