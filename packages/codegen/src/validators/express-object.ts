import type { Schema } from "../openapi-document.js";
import { inlineLiteral } from "../typescript-source.js";
import { bounds, regExpSource } from "./express-scalar.js";
import { shape } from "./object-literal.js";
import { callOf, type Scope } from "./scope.js";

/**
 * Writes an object's check: known properties, or a record of names that are the
 * user's own.
 */
export function expressObject(scope: Scope, schema: Schema): string {
  const check = expressParts(scope, schema);
  const size = bounds(schema.minProperties, schema.maxProperties);
  if (size === undefined) {
    return check;
  }
  return callOf(scope, "sized", check, size);
}

function expressParts(scope: Scope, schema: Schema): string {
  const { patternProperties = {}, propertyNames, dependentRequired } = schema;
  const parts = [expressProperties(scope, schema)];
  if (Object.keys(patternProperties).length > 0) {
    parts.push(expressPatterns(scope, schema, patternProperties));
  }
  if (propertyNames !== undefined) {
    const name = scope.express(propertyNames);
    parts.push(callOf(scope, "named", name));
  }
  if (dependentRequired !== undefined) {
    parts.push(expressDependent(scope, dependentRequired));
  }
  const [only = ""] = parts;
  if (parts.length === 1) {
    return only;
  }
  return callOf(scope, "allOf", `[${parts.join(", ")}]`);
}

function expressProperties(scope: Scope, schema: Schema): string {
  const { properties = {}, required = [] } = schema;
  const others = othersOf(schema);
  const names = [...new Set([...required, ...Object.keys(properties)])];
  if (typeof others === "object" && names.length === 0) {
    return expressRecord(scope, others);
  }
  const isRequired = (name: string) => required.includes(name);
  const there = names.filter(isRequired);
  const optional = names.filter((name) => !isRequired(name));
  return callOf(
    scope,
    "object",
    shapeOf(scope, schema, there) ?? "{}",
    shapeOf(scope, schema, optional),
    expressOthers(scope, others),
  );
}

/** What properties without a name have to be, where no pattern says more. */
function othersOf(schema: Schema): boolean | Schema {
  const { patternProperties = {}, additionalProperties = true } = schema;
  if (Object.keys(patternProperties).length > 0) {
    return true;
  }
  return additionalProperties;
}

/** `constructor` is a name like any other. */
function propertyOf(schema: Schema, name: string): Schema {
  const { properties = {} } = schema;
  if (Object.hasOwn(properties, name)) {
    return properties[name] ?? {};
  }
  // What is required and not described is one of the others.
  return othersOf(schema) as Schema;
}

function shapeOf(
  scope: Scope,
  schema: Schema,
  names: readonly string[],
): string | undefined {
  if (names.length === 0) {
    return undefined;
  }
  return shape(
    names.map((name) => {
      const property = propertyOf(schema, name);
      return [name, scope.express(property)];
    }),
  );
}

function expressPatterns(
  scope: Scope,
  { properties = {}, additionalProperties = true }: Schema,
  patternProperties: Readonly<Record<string, Schema>>,
): string {
  const entries = Object.entries(patternProperties);
  const patterns = entries.map(([pattern, schema]) => {
    const check = scope.express(schema);
    return `[${regExpSource(pattern)}, ${check}]`;
  });
  const known = Object.keys(properties);
  return callOf(
    scope,
    "patterned",
    `[${patterns.join(", ")}]`,
    inlineLiteral(known),
    expressOthers(scope, additionalProperties),
  );
}

function expressDependent(
  scope: Scope,
  needs: Readonly<Record<string, readonly string[]>>,
): string {
  const entries = Object.entries(needs);
  const sources = entries.map(([name, needed]): [string, string] => [
    name,
    inlineLiteral(needed),
  ]);
  return callOf(scope, "dependent", shape(sources));
}

/** Writes the check of properties that the spec does not name. */
function expressOthers(
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

function expressRecord(scope: Scope, items: Schema): string {
  const item = scope.express(items);
  if (item === "anything") {
    return callOf(scope, "object", "{}");
  }
  return callOf(scope, "record", item);
}
