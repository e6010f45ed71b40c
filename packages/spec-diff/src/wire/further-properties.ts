import { isNothing } from "../normalize/is-nothing.js";
import type { Node } from "../normalize/resolve-node.js";
import { anythingAt, type Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { inside, type Scope } from "./scope.js";
import type { Sides } from "./severity-by-direction.js";

const name = "additionalProperties";

/** Compares what properties may be there that have no name in the schema. */
export function compareFurther(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  comparePatterns(comparison, before, after, scope);
  const isSaid = before.inner.has(name) || after.inner.has(name);
  if (!isSaid) {
    return;
  }
  const oldNode = before.inner.get(name) ?? anythingAt(before, name);
  const newNode = after.inner.get(name) ?? anythingAt(after, name);
  const wasClosed = isNothing(oldNode.value);
  const isClosed = isNothing(newNode.value);
  if (wasClosed && isClosed) {
    return;
  }
  if (!wasClosed && !isClosed) {
    const within = inside(scope, "{}");
    comparison.compare(oldNode, newNode, within);
    return;
  }
  const sides = {
    old: before.inner.get(name),
    new: after.inner.get(name),
  };
  comparison.report(scope, sides, {
    code: isClosed
      ? "further-properties-refused"
      : "further-properties-allowed",
    message: isClosed
      ? "properties that are not listed are refused now"
      : "properties that are not listed are allowed now",
    help: "Send listed properties only, and ignore those that are not.",
    kind: isClosed ? "narrowed" : "opened",
  });
}

/** Compares the properties whose names fit a pattern. */
function comparePatterns(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const oldPatterns = before.patternProperties;
  const newPatterns = after.patternProperties;
  const patterns = new Set([...oldPatterns.keys(), ...newPatterns.keys()]);
  for (const pattern of patterns) {
    const within = inside(scope, `{${pattern}}`);
    const old = oldPatterns.get(pattern);
    const revised = newPatterns.get(pattern);
    if (old && revised) {
      comparison.compare(old, revised, within);
    } else if (old) {
      reportPattern(comparison, { old }, after.inner.get(name), within);
    } else if (revised) {
      const sides = { new: revised };
      reportPattern(comparison, sides, before.inner.get(name), within);
    }
  }
}

/** Names of a pattern that is on one side only are further ones on the other. */
function reportPattern(
  comparison: Comparison,
  sides: Sides,
  further: Node | undefined,
  scope: Scope,
): void {
  const isNew = sides.new !== undefined;
  const isClosed = isNothing(further?.value);
  const narrows = isNew !== isClosed;
  comparison.report(scope, sides, {
    code: `pattern-property-${isNew ? "added" : "removed"}`,
    message: isNew
      ? "properties whose names fit the pattern have a schema now"
      : "properties whose names fit the pattern have no schema any more",
    help: "Send and expect values that fit the new rule.",
    kind: narrows ? "narrowed" : "widened",
  });
}

/** Whether a property without a name in a shape's schema may be that one. */
export function isFurther(
  comparison: Comparison,
  property: Node,
  side: "old" | "new",
  shape: Shape,
  scope: Scope,
): boolean {
  const further = shape.inner.get(name);
  if (!further) {
    return true;
  }
  if (further.value === true) {
    return true;
  }
  if (isNothing(further.value)) {
    return true;
  }
  if (side === "old") {
    return comparison.isWithin(further, property, scope);
  }
  return comparison.isWithin(property, further, scope);
}
