import type { Schema } from "../document.js";
import { mergeAllOf } from "./merge.js";
import { callOf, plain, type Scope } from "./scope.js";

/** The parts as one schema where they can be one, else one after the other. */
export function allOfExpression(scope: Scope, schema: Schema): string {
  const { allOf = [], ...own } = schema;
  const merged = mergeAllOf(scope.document, schema);
  // Inside itself, only a part that has a name can stand for it.
  if (merged === undefined || scope.merging.has(schema)) {
    return everyExpression(scope, [...allOf, own]);
  }
  scope.merging.add(schema);
  const source = scope.express(merged);
  scope.merging.delete(schema);
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
