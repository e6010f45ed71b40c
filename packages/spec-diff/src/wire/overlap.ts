import { isEqual } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { isNothing } from "../normalize/is-nothing.js";
import { commonTypes } from "../normalize/json-types.js";
import type { Node } from "../normalize/resolve-node.js";
import { type Shape, shapeOf } from "../normalize/shape-of.js";

/** Whether a value may fit both schemas, as far as can be told. */
export function mayOverlap(document: JsonObject, a: Node, b: Node): boolean {
  const one = shapeOf(document, a);
  const other = shapeOf(document, b);
  const common = commonTypes(one.types, other.types);
  if (common.size === 0) {
    return false;
  }
  if (areDistinct(one, other)) {
    return false;
  }
  const isOnlyObject = common.size === 1 && common.has("object");
  if (!isOnlyObject) {
    return true;
  }
  return !areToldApart(document, one, other);
}

/** Whether both list their values, and no value is in both lists. */
function areDistinct(one: Shape, other: Shape): boolean {
  const values = listValues(one);
  const others = listValues(other);
  if (!values) {
    return false;
  }
  if (!others) {
    return false;
  }
  const isInBoth = (value: Json) => {
    return others.some((each) => isEqual(value, each));
  };
  return !values.some(isInBoth);
}

function listValues({ keywords }: Shape): readonly Json[] | undefined {
  const constant = keywords.get("const");
  if (constant) {
    return [constant.value];
  }
  const listed = keywords.get("enum")?.value;
  if (Array.isArray(listed)) {
    return listed;
  }
  return undefined;
}

/**
 * Objects are told apart by a property that one has to have and the other must
 * not, or whose values differ.
 */
function areToldApart(document: JsonObject, one: Shape, other: Shape): boolean {
  const names = [...one.required, ...other.required];
  return names.some((name) => {
    if (isForbidden(one, name)) {
      return true;
    }
    if (isForbidden(other, name)) {
      return true;
    }
    return differ(document, one, other, name);
  });
}

function isForbidden(shape: Shape, name: string): boolean {
  const isListed = shape.properties.has(name);
  const others = shape.inner.get("additionalProperties");
  return !isListed && isNothing(others?.value);
}

function differ(
  document: JsonObject,
  one: Shape,
  other: Shape,
  name: string,
): boolean {
  const a = one.properties.get(name);
  const b = other.properties.get(name);
  const isRequired = one.required.has(name) && other.required.has(name);
  if (!isRequired) {
    return false;
  }
  if (!a) {
    return false;
  }
  if (!b) {
    return false;
  }
  return !mayOverlap(document, a, b);
}
