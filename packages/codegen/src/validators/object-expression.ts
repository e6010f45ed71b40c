import type { Schema } from "../document.js";
import { bounds } from "./scalar-expression.js";
import { callOf, type Scope } from "./scope.js";
import { shape } from "./shape.js";

/**
 * Writes an object's check: known properties, or a record of names that are the
 * user's own.
 */
export function objectExpression(scope: Scope, schema: Schema): string {
  const check = propertiesExpression(scope, schema);
  const size = bounds(schema.minProperties, schema.maxProperties);
  if (size === undefined) {
    return check;
  }
  return callOf(scope, "sized", check, size);
}

function propertiesExpression(scope: Scope, schema: Schema): string {
  const {
    properties = {},
    required = [],
    additionalProperties = true,
  } = schema;
  const names = [...new Set([...required, ...Object.keys(properties)])];
  if (typeof additionalProperties === "object" && names.length === 0) {
    return recordExpression(scope, additionalProperties);
  }
  const isRequired = (name: string) => required.includes(name);
  const there = names.filter(isRequired);
  const optional = names.filter((name) => !isRequired(name));
  return callOf(
    scope,
    "object",
    shapeOf(scope, properties, there) ?? "{}",
    shapeOf(scope, properties, optional),
    othersExpression(scope, additionalProperties),
  );
}

/** `constructor` is a name like any other. */
function ownOf(
  properties: Record<string, Schema>,
  name: string,
): Schema | undefined {
  if (Object.hasOwn(properties, name)) {
    return properties[name];
  }
  return undefined;
}

function shapeOf(
  scope: Scope,
  properties: Record<string, Schema>,
  names: readonly string[],
): string | undefined {
  if (names.length === 0) {
    return undefined;
  }
  return shape(
    names.map((name) => [name, scope.express(ownOf(properties, name) ?? {})]),
  );
}

/** What `object` is told of properties without a name in the spec. */
function othersExpression(
  scope: Scope,
  others: boolean | Schema,
): string | undefined {
  if (typeof others === "boolean") {
    if (others) {
      return undefined;
    }
    return "true";
  }
  const check = scope.express(others);
  if (check === "anything") {
    return undefined;
  }
  return check;
}

function recordExpression(scope: Scope, items: Schema): string {
  const item = scope.express(items);
  if (item === "anything") {
    return callOf(scope, "object", "{}");
  }
  return callOf(scope, "record", item);
}
