import { decodeReference } from "../decode-reference.js";
import { isObject } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { valueAt } from "../value-at.js";

/** The value itself, or the object that its `$ref` leads to, if there is one. */
export function resolve(
  document: JsonObject,
  value: Json | undefined,
): JsonObject | undefined {
  return resolvePlaced(document, value, "")?.value;
}

/** A value of the document and the JSON pointer to it. */
export interface Placed {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** As `resolve`, with the pointer to the object that was found. */
export function resolvePlaced(
  document: JsonObject,
  value: Json | undefined,
  pointer: string,
): Placed | undefined {
  const visited = new Set<string>();
  let place = pointer;
  let target = value;
  while (isObject(target) && typeof target.$ref === "string") {
    const { $ref } = target;
    if (visited.has($ref)) {
      return undefined;
    }
    if (!$ref.startsWith("#/")) {
      return undefined;
    }
    visited.add($ref);
    place = decodeReference($ref.slice(1));
    target = valueAt(document, place);
  }
  if (isObject(target)) {
    return {
      value: target,
      pointer: place,
    };
  }
  return undefined;
}
