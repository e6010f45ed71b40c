import type { Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { compareInner } from "./inner-schemas.js";
import { compareKeywords } from "./keywords.js";
import { compareProperties } from "./properties.js";
import type { Scope } from "./scope.js";
import { compareTypes } from "./types.js";
import { compareUnions } from "./unions.js";

/** Compares what two schemas allow, `null` apart. */
export function compareShapes(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const isDone = compareUnions(comparison, before, after, scope);
  if (isDone) {
    return;
  }
  const haveCommon = compareTypes(comparison, before, after, scope);
  if (!haveCommon) {
    return;
  }
  compareKeywords(comparison, before, after, scope);
  compareInner(comparison, before, after, scope);
  compareProperties(comparison, before, after, scope);
}
