import { isEqual } from "../json.js";
import { isNothing } from "./is-nothing.js";
import type { JsonType, TypeSet } from "./json-types.js";
import type { Shape } from "./own-shape.js";
import type { Node } from "./resolve-node.js";

/** A shape without what says nothing beside the rest of it. */
export function tidyShape(shape: Shape): Shape {
  const types = tidyTypes(shape);
  const tidied = {
    ...shape,
    types,
  };
  return {
    ...tidied,
    keywords: dropIdle(shape.keywords, tidied, isIdleKeyword),
    inner: dropIdle(shape.inner, tidied, isIdleInner),
  };
}

/** A number that is a multiple of 1 is an integer. */
function tidyTypes({ types, keywords }: Shape): TypeSet {
  const step = keywords.get("multipleOf")?.value;
  const isWhole = types.has("number") && isInteger(step);
  if (!isWhole) {
    return types;
  }
  const kept = [...types].filter((type) => type !== "number");
  return new Set(kept);
}

/** Whether an entry of a shape says nothing beside the rest of it. */
type IdleTest = (shape: Shape, name: string, node: Node) => boolean;

function dropIdle(
  nodes: ReadonlyMap<string, Node>,
  shape: Shape,
  isIdle: IdleTest,
): ReadonlyMap<string, Node> {
  const kept = [...nodes].filter(([name, node]) => !isIdle(shape, name, node));
  return new Map(kept);
}

const isIdleKeyword: IdleTest = (shape, name, node) => {
  const test = idleKeywords[name];
  return test?.(shape, node) ?? false;
};

/** Whether a keyword says nothing in a shape. */
type IdleKeyword = (shape: Shape, node: Node) => boolean;

/** The keywords that say nothing, or nothing without another one. */
const idleKeywords: Readonly<Record<string, IdleKeyword>> = {
  enum: isWholeType,
  const: isNullOnly,
  if: decidesNothing,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: hasNoCondition,
  else: hasNoCondition,
  minContains: isIdleMinimum,
  maxContains: containsNothing,
  dependentRequired: isEmpty,
  dependentSchemas: isEmpty,
  multipleOf: isIdleStep,
};

/** Whether an enum lists all that its types allow. */
function isWholeType(shape: Shape, { value }: Node): boolean {
  if (isNullOnly(shape)) {
    return true;
  }
  const types = [...shape.types];
  const values = Array.isArray(value) ? value : [];
  const isOfFew = types.every(isOfFewValues);
  const hasTrue = values.includes(true);
  const hasFalse = values.includes(false);
  if (!isOfFew) {
    return false;
  }
  if (!hasTrue) {
    return false;
  }
  return hasFalse;
}

function isOfFewValues(type: JsonType): boolean {
  return type === "boolean" || type === "null";
}

function isNullOnly({ types }: Shape): boolean {
  return isOnly(types, "null");
}

function decidesNothing({ keywords }: Shape): boolean {
  const hasThen = keywords.has("then");
  const hasElse = keywords.has("else");
  return !hasThen && !hasElse;
}

function hasNoCondition({ keywords }: Shape): boolean {
  return !keywords.has("if");
}

function isIdleMinimum(shape: Shape): boolean {
  return containsNothing(shape) || asksForNone(shape);
}

function containsNothing({ inner }: Shape): boolean {
  return !inner.has("contains");
}

function isEmpty(_: Shape, { value }: Node): boolean {
  return isEqual(value, {});
}

/** Whether all integers are multiples of a step, such as 0.5. */
function isIdleStep({ types, keywords }: Shape, { value }: Node): boolean {
  const isListed = keywords.has("enum") || keywords.has("const");
  if (isListed) {
    return false;
  }
  if (types.has("number")) {
    return false;
  }
  const part = 1 / Number(value);
  return types.has("integer") && isInteger(part);
}

function isOnly(types: TypeSet, type: JsonType): boolean {
  return types.size === 1 && types.has(type);
}

const isIdleInner: IdleTest = (shape, name, { value }) => {
  if (name === "contains") {
    return asksForNone(shape);
  }
  return name === "not" && isNothing(value);
};

/** Whether an array need not hold anything that `contains` names. */
function asksForNone({ keywords }: Shape): boolean {
  const least = keywords.get("minContains");
  const hasMost = keywords.has("maxContains");
  return least?.value === 0 && !hasMost;
}

function isInteger(value: unknown): boolean {
  return Number.isInteger(value);
}
