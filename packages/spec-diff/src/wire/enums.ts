import { canonicalJson, isEqual } from "../json.js";
import type { Json } from "../json-value.js";
import type { Node } from "../normalize/resolve-node.js";
import type { Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import type { Scope } from "./scope.js";
import type { Kind, Sides } from "./severity-by-direction.js";

/**
 * Compares the values that are listed. Enums of answers are open: a caller has
 * to expect a value that is not listed, unless the options close them.
 */
export function compareEnums(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const sides = {
    old: findListedValues(before),
    new: findListedValues(after),
  };
  const oldValues = valuesOf(sides.old);
  const newValues = valuesOf(sides.new);
  if (!oldValues && !newValues) {
    return;
  }
  const isConst = before.keywords.has("const") && after.keywords.has("const");
  const opened = comparison.options.closedEnums ? "widened" : "opened";
  if (!oldValues) {
    report(comparison, scope, sides, "narrowed", "only listed values are left");
    return;
  }
  if (!newValues) {
    report(comparison, scope, sides, opened, "any value is allowed now");
    return;
  }
  const lost = missing(oldValues, newValues);
  const gained = missing(newValues, oldValues);
  if (isConst && lost.length > 0) {
    report(comparison, scope, sides, "changed", "the constant is another one");
    return;
  }
  if (lost.length > 0) {
    const message = `no longer a value: ${showValues(lost)}`;
    report(comparison, scope, sides, "narrowed", message, "removed");
  }
  if (gained.length > 0) {
    const message = `new as a value: ${showValues(gained)}`;
    report(comparison, scope, sides, opened, message, "added");
  }
}

function report(
  comparison: Comparison,
  scope: Scope,
  sides: Sides,
  kind: Kind,
  message: string,
  what = "changed",
): void {
  comparison.report(scope, sides, {
    code: `enum-${what}`,
    message,
    help: "Send listed values only, and expect values that are not listed.",
    kind,
  });
}

/** The values of `enum` or `const`. (`null` is compared in another place.) */
function findListedValues({ keywords }: Shape): Node | undefined {
  const constant = keywords.get("const");
  const listed = keywords.get("enum");
  if (constant) {
    return listOfOne(constant, listed);
  }
  return listed;
}

/** A constant that an enum beside it leaves out is no value. */
function listOfOne({ value, pointer }: Node, listed: Node | undefined): Node {
  const values = listed && Array.isArray(listed.value) ? listed.value : [value];
  return {
    value: values.filter((each) => isEqual(each, value)),
    pointer,
  };
}

function valuesOf(node: Node | undefined): Json[] | undefined {
  const value = node?.value;
  if (Array.isArray(value)) {
    return value.filter((each) => each !== null);
  }
  return undefined;
}

function missing(values: Json[], from: Json[]): Json[] {
  const known = new Set(from.map(canonicalJson));
  return values.filter((value) => !known.has(canonicalJson(value)));
}

const mostShown = 20;

function showValues(values: Json[]): string {
  const shown = values.slice(0, mostShown);
  const texts = shown.map((value) => JSON.stringify(value));
  const rest = values.length - shown.length;
  if (rest > 0) {
    texts.push(`and ${rest} more`);
  }
  return texts.join(", ");
}
