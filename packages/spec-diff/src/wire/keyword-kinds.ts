import { lowerBounds, upperBounds } from "../normalize/keywords.js";
import type { Kind, Sides } from "./effect.js";
import { formatKind } from "./formats.js";

/** What a change of a keyword's value means; undefined: nothing. */
export function kindOfChange(name: string, sides: Sides): Kind | undefined {
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
  if (readings.includes(name)) {
    return "changed";
  }
  return presenceKind(sides);
}

/** How a text is to be read: whoever reads it otherwise reads nonsense. */
const readings: readonly string[] = ["contentEncoding", "contentMediaType"];

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
  if (isWhole(to / from)) {
    return "narrowed";
  }
  if (isWhole(from / to)) {
    return "widened";
  }
  return "changed";
}

/** As far as fractions can be told: 0.3 / 0.1 is a little less than 3. */
function isWhole(ratio: number): boolean {
  const distance = Math.abs(ratio - Math.round(ratio));
  return distance < 1e-9 * ratio;
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
