import type { Schema } from "../openapi-document.js";
import { mergeAllOf } from "./merge-all-of.js";
import { callOf, plain, type Scope } from "./scope.js";

/**
 * Writes an `allOf`: as one schema where the parts can be merged, else as one
 * check after another.
 *
 * @param written - The schema as the spec has it. While it is being merged, it
 * is not merged again inside itself.
 */
export function expressAllOf(
  scope: Scope,
  written: Schema,
  schema: Schema,
): string {
  const { allOf = [], ...own } = schema;
  const merged = mergeAllOf(scope.document, schema);
  if (merged === undefined || scope.merging.has(written)) {
    return expressEvery(scope, [...allOf, own]);
  }
  scope.merging.add(written);
  const source = scope.express(merged);
  scope.merging.delete(written);
  return source;
}

/** Writes the check that a value passes all of several schemas. */
export function expressEvery(scope: Scope, parts: readonly Schema[]): string {
  const sources = parts.map(scope.express);
  const telling = sources.filter((source) => source !== "anything");
  if (telling.length < 2) {
    return telling[0] ?? plain(scope, "anything");
  }
  return callOf(scope, "allOf", `[${telling.join(", ")}]`);
}
