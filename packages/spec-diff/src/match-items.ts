import { isObject, textAt } from "./json.js";
import type { Json } from "./json-value.js";

/** An item of the new list, with the old one that it was. */
export interface ItemPair {
  readonly index: number;
  readonly before: Json | undefined;
  readonly after: Json;
}

/**
 * Pairs the items of two lists by what names them: parameters, references,
 * servers. Lists whose items have no names are paired by their order.
 */
export function matchItems(
  before: readonly Json[],
  after: readonly Json[],
): ItemPair[] {
  const named = nameAll(before);
  const areNamed = named !== undefined && nameAll(after) !== undefined;
  return after.map((item, index) => {
    const name = nameOf(item) ?? "";
    const old = areNamed ? named.get(name) : before[index];
    return {
      index,
      before: old,
      after: item,
    };
  });
}

/** The items by their names; nothing where one has none, or shares its own. */
function nameAll(items: readonly Json[]): Map<string, Json> | undefined {
  const named = new Map<string, Json>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) {
      return undefined;
    }
    if (named.has(name)) {
      return undefined;
    }
    named.set(name, item);
  }
  return named;
}

/** A parameter is named by its place too: the same name may be in two. */
function nameOf(item: Json): string | undefined {
  if (!isObject(item)) {
    return undefined;
  }
  const name = textAt(item, "name");
  const place = textAt(item, "in") ?? "";
  const parameter = name === undefined ? undefined : `${place} ${name}`;
  return textAt(item, "$ref") ?? parameter ?? textAt(item, "url");
}
