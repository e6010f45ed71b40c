import { isEqual } from "../json.js";
import {
  compareBounds,
  integerBound,
  numberBound,
} from "../normalize/join-rules.js";
import type { Node } from "../normalize/resolve-node.js";
import type { Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import type { Scope } from "./scope.js";

/** Compares the least, or the greatest, number that is allowed. */
export function compareNumberBounds(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
  side: "lower" | "upper",
): void {
  const oldBound = boundOf(before, side);
  const newBound = boundOf(after, side);
  if (isEqual(oldBound, newBound)) {
    return;
  }
  const names =
    side === "lower"
      ? ["minimum", "exclusiveMinimum"]
      : ["maximum", "exclusiveMaximum"];
  const sides = {
    old: firstOf(before, names),
    new: firstOf(after, names),
  };
  const isTighter =
    newBound && (!oldBound || compareBounds(newBound, oldBound, side) > 0);
  comparison.report(scope, sides, {
    code: `${names[0]}-changed`,
    message: `the ${side} bound was ${oldBound?.at ?? "none"} and is ${newBound?.at ?? "none"}`,
    help: "Send and expect values within the new bound.",
    kind: isTighter ? "narrowed" : "widened",
  });
}

function boundOf({ keywords, types }: Shape, side: "lower" | "upper") {
  if (types.has("number")) {
    return numberBound(keywords, side);
  }
  return integerBound(keywords, side);
}

function firstOf(shape: Shape, names: readonly string[]): Node | undefined {
  const name = names.find((each) => shape.keywords.has(each));
  if (name === undefined) {
    return undefined;
  }
  return shape.keywords.get(name);
}
