import type { Schema } from "../document.js";
import { inlineLiteral } from "../source.js";
import { callOf, plain, type Scope } from "./scope.js";

/** Writes the check of a value that is one of several. */
export function enumExpression(scope: Scope, schema: Schema): string {
  const values = schema.enum ?? [schema.const];
  if (values.includes(null) && values.length > 1) {
    const others = values.filter((value) => value !== null);
    const { const: _, ...rest } = schema;
    const inner = enumExpression(scope, { ...rest, enum: others });
    return callOf(scope, "nullable", inner);
  }
  if (values.length === 1 && values[0] === null) {
    return callOf(scope, "constant", "null");
  }
  if (!values.every(isScalar)) {
    throw new Error(
      `The validators only know enums of strings, numbers and booleans, not ${JSON.stringify(values)}.`,
    );
  }
  // What tells a schema from others is not one of several values: another value
  // is another schema.
  if (schema.const !== undefined) {
    return callOf(scope, "constant", inlineLiteral(schema.const));
  }
  const options = schema["x-sensitive"] ? "{ sensitive: true }" : undefined;
  return callOf(scope, "enumeration", inlineLiteral(values), options);
}

function isScalar(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Writes the check of a text. */
export function stringExpression(
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
  const regExp = new RegExp(pattern, "u");
  return String(regExp);
}

/** Writes the check of a number. */
export function numberExpression(
  scope: Scope,
  { minimum, maximum }: Schema,
  type: "number" | "integer",
): string {
  const range = bounds(minimum, maximum);
  const check = plain(scope, type);
  if (range === undefined) {
    return check;
  }
  return callOf(scope, "bounded", check, range);
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
