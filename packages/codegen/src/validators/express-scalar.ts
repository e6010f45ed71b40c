import type { Schema } from "../openapi-document.js";
import { inlineLiteral, literal } from "../typescript-source.js";
import { callOf, plain, type Scope } from "./scope.js";

/** Writes the check of a value that is one of several. */
export function expressEnum(scope: Scope, schema: Schema): string {
  const values = valuesOf(schema);
  if (values.length === 0) {
    return expressNever(scope);
  }
  if (!values.every(isScalar)) {
    return callOf(scope, "equal", literal(values));
  }
  const others = values.filter((value) => value !== null);
  if (others.length === 0) {
    return callOf(scope, "constant", "null");
  }
  const check = expressList(scope, schema, others);
  if (others.length < values.length) {
    return callOf(scope, "nullable", check);
  }
  return check;
}

/** The check that no value passes. */
export function expressNever(scope: Scope): string {
  return callOf(scope, "not", plain(scope, "anything"));
}

/** The values of the list that are of the type. */
function valuesOf({ enum: values, const: only, type = [] }: Schema): unknown[] {
  const types = [type].flat();
  const isOfType = (value: unknown) =>
    types.length === 0 || types.some((one) => hasType(value, one));
  const listed = values ?? [only];
  const both = listed.filter((value) => {
    return only === undefined || isSame(value, only);
  });
  return both.filter(isOfType);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return !isScalar(value) && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/**
 * What tells a schema from others is not one of several values: another value
 * is another schema.
 */
function expressList(
  scope: Scope,
  schema: Schema,
  values: readonly unknown[],
): string {
  if (schema.const !== undefined) {
    return callOf(scope, "constant", inlineLiteral(schema.const));
  }
  const options = schema["x-sensitive"] ? "{ sensitive: true }" : undefined;
  return callOf(scope, "enumeration", inlineLiteral(values), options);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** Writes the check of a text. */
export function expressString(
  scope: Scope,
  { pattern, minLength, maxLength }: Schema,
): string {
  const length = bounds(minLength, maxLength);
  if (pattern === undefined && !length) {
    return plain(scope, "string");
  }
  const source = patternSource(pattern);
  return callOf(scope, "text", source, length);
}

function patternSource(pattern: string | undefined): string {
  if (pattern === undefined) {
    return "undefined";
  }
  return regExpSource(pattern);
}

/** Writes a pattern as a regular expression. */
export function regExpSource(pattern: string): string {
  return String(regExpOf(pattern));
}

/** Some patterns, such as `[\\w-.]`, are none where characters are Unicode's. */
function regExpOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

/** Writes the check of a number. */
export function expressNumber(
  scope: Scope,
  schema: Schema,
  type: "number" | "integer",
): string {
  const { exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  let check = plain(scope, type);
  const range = bounds(schema.minimum, schema.maximum);
  if (range !== undefined) {
    check = callOf(scope, "bounded", check, range);
  }
  const open = bounds(exclusiveMinimum, exclusiveMaximum);
  if (open !== undefined) {
    check = callOf(scope, "between", check, open);
  }
  if (multipleOf === undefined) {
    return check;
  }
  return callOf(scope, "multiple", check, inlineLiteral(multipleOf));
}

/** The bounds as an object's source, or nothing where there are none. */
export function bounds(
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  const parts: string[] = [];
  if (min !== undefined) {
    parts.push(`min: ${min}`);
  }
  if (max !== undefined) {
    parts.push(`max: ${max}`);
  }
  if (parts.length === 0) {
    return undefined;
  }
  return `{ ${parts.join(", ")} }`;
}
