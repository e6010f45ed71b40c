import type { Node } from "../normalize/resolve-node.js";
import { anythingAt, type Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { fateOf } from "./fate-of.js";
import { compareFurther } from "./further-properties.js";
import { kindOfMove } from "./kind-of-move.js";
import { inside, type Scope } from "./scope.js";
import type { Sides } from "./severity-by-direction.js";

/** Keywords whose schema is a rule: with none, every value fits. */
const rules: readonly string[] = [
  "propertyNames",
  "contains",
  "contentSchema",
  "unevaluatedItems",
  "unevaluatedProperties",
];

/** Compares the schemas within: of elements, of further properties, of rules. */
export function compareInner(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  compareElements(comparison, before, after, scope);
  compareFurther(comparison, before, after, scope);
  for (const name of rules) {
    const sides = sidesOf(before, after, name);
    compareRule(comparison, sides, scope, name);
  }
  compareExcluded(comparison, sidesOf(before, after, "not"), scope);
}

function sidesOf(before: Shape, after: Shape, name: string): Sides {
  return {
    old: ruleIn(before, name),
    new: ruleIn(after, name),
  };
}

/** A rule that lets everything through is none. */
function ruleIn({ inner }: Shape, name: string): Node | undefined {
  const node = inner.get(name);
  if (node?.value === openValues.get(name)) {
    return undefined;
  }
  return node;
}

/** Those that let everything through; `contains` asks for an element, too. */
const openValues: ReadonlyMap<string, boolean> = new Map([
  ["propertyNames", true],
  ["contentSchema", true],
  ["unevaluatedItems", true],
  ["unevaluatedProperties", true],
  ["not", false],
]);

/** Compares a rule that may be on one side only. */
function compareRule(
  comparison: Comparison,
  sides: Sides,
  scope: Scope,
  name: string,
): void {
  if (sides.old && sides.new) {
    const within = inside(scope, ` ${name}`);
    comparison.compare(sides.old, sides.new, within);
    return;
  }
  if (!sides.old && !sides.new) {
    return;
  }
  const isNew = sides.new !== undefined;
  comparison.report(scope, sides, {
    code: `${name}-${isNew ? "added" : "removed"}`,
    message: `the rule ${name} ${fateOf(sides)}`,
    help: "Send and expect values that fit the new rule.",
    kind: isNew ? "narrowed" : "widened",
  });
}

/** Under `not`, what fits more values lets fewer through. */
function compareExcluded(
  comparison: Comparison,
  sides: Sides,
  scope: Scope,
): void {
  const { old, new: revised } = sides;
  if (!old || !revised) {
    compareRule(comparison, sides, scope, "not");
    return;
  }
  const excludesLess = !comparison.isWithin(old, revised, scope);
  const excludesMore = !comparison.reverse().isWithin(revised, old, scope);
  const kind = kindOfMove(excludesMore, excludesLess);
  if (kind) {
    comparison.report(scope, sides, {
      code: "not-changed",
      message: "other values are excluded",
      help: "Send and expect values that are not excluded.",
      kind,
    });
  }
}

/** Compares arrays, place by place where places have schemas of their own. */
function compareElements(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const places = Math.max(before.prefixItems.length, after.prefixItems.length);
  for (let place = 0; place < places; place++) {
    const within = inside(scope, `[${place}]`);
    const oldElement = before.prefixItems[place] ?? elementOf(before);
    const newElement = after.prefixItems[place] ?? elementOf(after);
    comparison.compare(oldElement, newElement, within);
  }
  if (before.inner.has("items") || after.inner.has("items")) {
    const within = inside(scope, "[]");
    comparison.compare(elementOf(before), elementOf(after), within);
  }
}

function elementOf(shape: Shape): Node {
  return shape.inner.get("items") ?? anythingAt(shape, "items");
}
