import { isEqual } from "../json.js";
import type { Json } from "../json-value.js";
import {
  joinRules,
  lowerBounds,
  rulesIn,
  upperBounds,
} from "../normalize/join-rules.js";
import type { Node } from "../normalize/resolve-node.js";
import { formatKind } from "./formats.js";
import type { Kind, Sides } from "./severity-by-direction.js";

/** What a change of a keyword's value means; undefined: nothing. */
export function kindOfChange(name: string, sides: Sides): Kind | undefined {
  const { old, new: revised } = dropShared(sides);
  if (!old && !revised) {
    return undefined;
  }
  return kindOfOther(name, {
    old,
    new: revised,
  });
}

function kindOfOther(name: string, sides: Sides): Kind | undefined {
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

/** Drops those parts of an `allOf` that both sides have. */
function dropShared({ old, new: revised }: Sides): Sides {
  return {
    old: old && dropRules(old, revised),
    new: revised && dropRules(revised, old),
  };
}

function dropRules(node: Node, other: Node | undefined): Node | undefined {
  const others = other ? rulesIn(other.value) : [];
  const own = rulesIn(node.value).filter((rule) => !includes(others, rule));
  if (own.length === 0) {
    return undefined;
  }
  return {
    ...node,
    value: joinRules(own),
  };
}

function includes(rules: readonly Json[], rule: Json): boolean {
  return rules.some((each) => isEqual(each, rule));
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

function patternKind(sides: Sides): Kind {
  if (!sides.old) {
    return "narrowed";
  }
  if (sides.new) {
    return "repatterned";
  }
  // Who reads a text seldom depends on its pattern.
  return "loosened";
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
