import type { Schema } from "../document.js";
import { mergeAllOf } from "./merge.js";
import { callOf, plain, type Scope } from "./scope.js";

/**
 * The parts as one schema where they can be one, else one after the other.
 *
 * @param written The schema that the parts are made of: inside itself, only a
 * part that has a name can stand for it.
 */
export function allOfExpression(
  scope: Scope,
  written: Schema,
  schema: Schema,
): string {
  const { allOf = [], ...own } = schema;
  const merged = mergeAllOf(scope.document, schema);
  if (merged === undefined || scope.merging.has(written)) {
    return everyExpression(scope, [...allOf, own]);
  }
  scope.merging.add(written);
  const source = scope.express(merged);
  scope.merging.delete(written);
  return source;
}

/** What all of several schemas take. */
export function everyExpression(
  scope: Scope,
  parts: readonly Schema[],
): string {
  const sources = parts.map(scope.express);
  const telling = sources.filter((source) => source !== "anything");
  if (telling.length < 2) {
    return telling[0] ?? plain(scope, "anything");
  }
  return callOf(scope, "allOf", `[${telling.join(", ")}]`);
}
