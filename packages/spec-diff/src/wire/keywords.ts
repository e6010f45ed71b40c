import { isEqual } from "../json.js";
import {
  compareBounds,
  lowerBounds,
  numberBound,
  upperBounds,
} from "../normalize/keywords.js";
import type { Node } from "../normalize/resolve.js";
import type { Shape } from "../normalize/shape.js";
import type { Comparison } from "./comparison.js";
import type { Kind, Sides } from "./effect.js";
import { compareEnums } from "./enums.js";
import { formatKind } from "./formats.js";
import type { Scope } from "./scope.js";

/** Keywords with comparisons of their own. */
const apart: ReadonlySet<string> = new Set([
  "enum",
  "const",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "discriminator",
]);

/** Compares all that compares by its value. */
export function compareKeywords(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  compareEnums(comparison, before, after, scope);
  for (const side of ["lower", "upper"] as const) {
    compareNumberBounds(comparison, before, after, scope, side);
  }
  compareDiscriminators(comparison, before, after, scope);
  const names = new Set([...before.keywords.keys(), ...after.keywords.keys()]);
  for (const name of names) {
    if (!apart.has(name)) {
      compareKeyword(comparison, before, after, scope, name);
    }
  }
}

function compareNumberBounds(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
  side: "lower" | "upper",
): void {
  const oldBound = numberBound(before.keywords, side);
  const newBound = numberBound(after.keywords, side);
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

function firstOf(shape: Shape, names: readonly string[]): Node | undefined {
  const name = names.find((each) => shape.keywords.has(each));
  if (name === undefined) {
    return undefined;
  }
  return shape.keywords.get(name);
}

/** Which branch a value belongs to can be told without it, only less well. */
function compareDiscriminators(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const sides = sidesOf(before, after, "discriminator");
  if (isEqual(sides.old?.value, sides.new?.value)) {
    return;
  }
  comparison.report(scope, sides, {
    code: "discriminator-changed",
    message: "another property, or other values, tell the alternatives apart",
    help: "Callers who tell alternatives apart by it have to look.",
    kind: "doubtful",
  });
}

function compareKeyword(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
  name: string,
): void {
  const sides = sidesOf(before, after, name);
  if (isEqual(sides.old?.value, sides.new?.value)) {
    return;
  }
  const kind = kindOfChange(name, sides);
  if (kind === undefined) {
    return;
  }
  comparison.report(scope, sides, {
    code: `${name}-changed`,
    message: messageOf(name, sides),
    help: "Send and expect values that fit the new rule.",
    kind,
  });
}

function sidesOf(before: Shape, after: Shape, name: string): Sides {
  return {
    old: before.keywords.get(name),
    new: after.keywords.get(name),
  };
}

function messageOf(name: string, sides: Sides): string {
  if (!sides.old) {
    return `${name} is a rule now`;
  }
  if (sides.new) {
    return `${name} is another one`;
  }
  return `${name} is no rule any more`;
}

function kindOfChange(name: string, sides: Sides): Kind | undefined {
  if (name === "format") {
    return formatKind(sides.old?.value, sides.new?.value);
  }
  if (name === "pattern") {
    return patternKind(sides);
  }
  if (lowerBounds.includes(name)) {
    return sizeKind(sides, lowestOf(name), 1);
  }
  if (upperBounds.includes(name)) {
    return sizeKind(sides, Number.POSITIVE_INFINITY, -1);
  }
  if (name === "multipleOf") {
    return multipleKind(sides);
  }
  if (name === "uniqueItems") {
    return uniqueKind(sides);
  }
  return presenceKind(sides);
}

function uniqueKind({ old, new: revised }: Sides): Kind | undefined {
  const wasUnique = old?.value === true;
  const isUnique = revised?.value === true;
  if (wasUnique === isUnique) {
    return undefined;
  }
  if (isUnique) {
    return "narrowed";
  }
  return "widened";
}

/** The bound that there is without the keyword. */
function lowestOf(name: string): number {
  if (name === "minContains") {
    return 1;
  }
  return 0;
}

function sizeKind(
  { old: before, new: after }: Sides,
  fallback: number,
  direction: 1 | -1,
): Kind | undefined {
  const from = Number(before?.value ?? fallback);
  const to = Number(after?.value ?? fallback);
  if (from === to) {
    return undefined;
  }
  if ((to - from) * direction > 0) {
    return "narrowed";
  }
  return "widened";
}

/** Patterns that every text fits. */
const openPatterns: readonly unknown[] = [undefined, "", ".*", "^.*$", "^"];

function patternKind(sides: Sides): Kind | undefined {
  const wasOpen = openPatterns.includes(sides.old?.value);
  const isOpen = openPatterns.includes(sides.new?.value);
  if (wasOpen && isOpen) {
    return undefined;
  }
  // Who reads a text seldom depends on its pattern.
  if (isOpen) {
    return "loosened";
  }
  if (wasOpen) {
    return "narrowed";
  }
  return "repatterned";
}

function multipleKind(sides: Sides): Kind {
  const from = sides.old?.value;
  const to = sides.new?.value;
  if (typeof from !== "number" || typeof to !== "number") {
    return presenceKind(sides);
  }
  if (Number.isInteger(to / from)) {
    return "narrowed";
  }
  if (Number.isInteger(from / to)) {
    return "widened";
  }
  return "changed";
}

/** A rule that is new allows less, and one that is gone allows more. */
function presenceKind(sides: Sides): Kind {
  if (!sides.old) {
    return "narrowed";
  }
  if (sides.new) {
    return "changed";
  }
  return "widened";
}
