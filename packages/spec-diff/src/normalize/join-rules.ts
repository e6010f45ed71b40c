import { canonicalJson, isEqual, isObject, listAt } from "../json.js";
import type { Json } from "../json-value.js";
import type { Node } from "./resolve-node.js";

/** Bounds that allow less the greater they are. */
export const lowerBounds: readonly string[] = [
  "minLength",
  "minItems",
  "minProperties",
  "minContains",
];

/** Bounds that allow less the smaller they are. */
export const upperBounds: readonly string[] = [
  "maxLength",
  "maxItems",
  "maxProperties",
  "maxContains",
];

/** The keyword of two parts of an `allOf` that allows less. */
export function tighter(a: Node, b: Node, name: string): Node {
  if (isEqual(a.value, b.value)) {
    return a;
  }
  if (name === "enum") {
    return commonValues(a, b);
  }
  const isNumeric = typeof a.value === "number" && typeof b.value === "number";
  if (isNumeric && isLower(name)) {
    if (Number(a.value) > Number(b.value)) {
      return a;
    }
    return b;
  }
  if (isNumeric && isUpper(name)) {
    if (Number(a.value) < Number(b.value)) {
      return a;
    }
    return b;
  }
  return {
    value: joinRules([...rulesIn(a.value), ...rulesIn(b.value)]),
    pointer: b.pointer,
  };
}

/** One value that says what all of them say. */
export function joinRules(rules: readonly Json[]): Json {
  const [only, ...others] = rules;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  return { allOf: [...rules] };
}

/** The values that a keyword has in several parts of an `allOf`. */
export function rulesIn(value: Json): readonly Json[] {
  const isMerged = isObject(value) && Object.keys(value).join() === "allOf";
  if (isMerged) {
    return listAt(value, "allOf");
  }
  return [value];
}

function isLower(name: string): boolean {
  if (lowerBounds.includes(name)) {
    return true;
  }
  if (name === "minimum") {
    return true;
  }
  return name === "exclusiveMinimum";
}

function isUpper(name: string): boolean {
  if (upperBounds.includes(name)) {
    return true;
  }
  if (name === "maximum") {
    return true;
  }
  return name === "exclusiveMaximum";
}

function commonValues(a: Node, b: Node): Node {
  const others = new Set(listOf(b.value).map(canonicalJson));
  const values = listOf(a.value).filter((value) =>
    others.has(canonicalJson(value)),
  );
  return {
    value: values,
    pointer: a.pointer,
  };
}

function listOf(value: Json): Json[] {
  if (Array.isArray(value)) {
    return value;
  }
  return [];
}

/** A bound of numbers, which may be exclusive (3.0 and 3.1 say it differently). */
export interface NumberBound {
  readonly at: number;
  readonly isExclusive: boolean;
}

type Keywords = ReadonlyMap<string, Node>;
type Side = "lower" | "upper";

/** The lower or upper bound of integers, as one that is among them. */
export function integerBound(
  keywords: Keywords,
  side: Side,
): NumberBound | undefined {
  const bound = numberBound(keywords, side);
  if (!bound) {
    return undefined;
  }
  const { at, isExclusive } = bound;
  const isLower = side === "lower";
  const next = isLower ? Math.floor(at) + 1 : Math.ceil(at) - 1;
  const nearest = isLower ? Math.ceil(at) : Math.floor(at);
  return {
    at: isExclusive ? next : nearest,
    isExclusive: false,
  };
}

/** The lower or upper bound of numbers, if there is one. */
export function numberBound(
  keywords: Keywords,
  side: Side,
): NumberBound | undefined {
  const [plain, strict] =
    side === "lower"
      ? ["minimum", "exclusiveMinimum"]
      : ["maximum", "exclusiveMaximum"];
  const value = keywords.get(plain as string)?.value;
  const exclusive = keywords.get(strict as string)?.value;
  const inclusiveBound =
    typeof value === "number"
      ? {
          at: value,
          isExclusive: exclusive === true,
        }
      : undefined;
  if (typeof exclusive !== "number") {
    return inclusiveBound;
  }
  const strictBound = {
    at: exclusive,
    isExclusive: true,
  };
  const isTighter =
    inclusiveBound && compareBounds(inclusiveBound, strictBound, side) > 0;
  if (isTighter) {
    return inclusiveBound;
  }
  return strictBound;
}

/** Above 0 where `a` allows less than `b`. */
export function compareBounds(
  a: NumberBound,
  b: NumberBound,
  side: Side,
): number {
  const distance = side === "lower" ? a.at - b.at : b.at - a.at;
  return distance || Number(a.isExclusive) - Number(b.isExclusive);
}
