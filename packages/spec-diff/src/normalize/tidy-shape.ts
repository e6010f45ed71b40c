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

/** The keywords that say nothing, or nothing without another one. */
const idleKeywords: Readonly<
  Record<string, (shape: Shape, node: Node) => boolean>
> = {
  enum: ({ types }, { value }) => isWholeType(types, value),
  const: ({ types }) => isOnly(types, "null"),
  if: ({ keywords }) => !keywords.has("then") && !keywords.has("else"),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: ({ keywords }) => !keywords.has("if"),
  else: ({ keywords }) => !keywords.has("if"),
  minContains: (shape) => {
    return !shape.inner.has("contains") || asksForNone(shape);
  },
  maxContains: ({ inner }) => !inner.has("contains"),
  dependentRequired: (_, { value }) => isEqual(value, {}),
  dependentSchemas: (_, { value }) => isEqual(value, {}),
  multipleOf: ({ types, keywords }, { value }) => {
    const isOfListed = keywords.has("enum") || keywords.has("const");
    const isOfWhole = types.has("integer") && !types.has("number");
    const isPart = isInteger(1 / Number(value));
    return isOfWhole && isPart && !isOfListed;
  },
};

/** Whether an enum lists all that its types allow. */
function isWholeType(types: TypeSet, values: Node["value"]): boolean {
  if (isOnly(types, "null")) {
    return true;
  }
  const named = Array.isArray(values) ? values : [];
  return (
    [...types].every((type) => type === "boolean" || type === "null") &&
    [true, false].every((each) => named.includes(each))
  );
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
  return (
    keywords.get("minContains")?.value === 0 && !keywords.has("maxContains")
  );
}

function isInteger(value: unknown): boolean {
  return Number.isInteger(value);
}
