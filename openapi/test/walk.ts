import { isObject, type Json, type JsonObject } from "./bundled-spec.js";
import { step } from "./json-pointer.js";

/** Holds values, not parts of the spec; unless it is the name of a property. */
const isValue = (key: string) =>
  ["example", "examples", "default", "enum", "const"].includes(key);
const holdsNames = (pointer: string) =>
  /\/(properties|schemas|responses|parameters)$/.test(pointer);

/**
 * Every object of the spec with its pointer, except those inside of examples
 * and other values.
 */
export function* walk(
  node: Json,
  pointer = "#",
): Generator<[pointer: string, node: JsonObject]> {
  if (isObject(node)) {
    yield [pointer, node];
  }
  if (typeof node !== "object" || node === null) {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (isValue(key) && !holdsNames(pointer)) {
      continue;
    }
    yield* walk(value, step(pointer, key));
  }
}
