import type { ValueSpec } from "../../spec.js";
import { shown } from "../../util/shown.js";
import { RefusedRequest } from "../refused-request.js";

/**
 * A value that came as text (a query parameter), checked against the spec and
 * turned into its type.
 */
export function fromText(
  name: string,
  texts: readonly string[],
  spec: ValueSpec,
): unknown {
  if (spec.type === "array") {
    return texts.map((text) => fromText(name, [text], spec.items ?? {}));
  }
  if (texts.length > 1) {
    throw refuse(name, spec, texts, `was given ${texts.length} times`);
  }
  const text = texts[0] as string;
  return checkValue(name, typed(name, text, spec), spec);
}

/** The patterns of numbers that are read. */
const numerals = {
  integer: /^-?[0-9]{1,16}$/,
  number: /^-?[0-9]{1,16}(\.[0-9]{1,16})?$/,
};

/** The booleans as a query writes them. */
const booleans = new Map([
  ["true", true],
  ["false", false],
]);

/** Text as a value of the type that the spec wants, if it is of that type. */
function typed(name: string, text: string, spec: ValueSpec): unknown {
  switch (spec.type) {
    case "integer":
    case "number":
      if (!numerals[spec.type].test(text)) {
        throw refuse(name, spec, text);
      }
      return Number(text);
    case "boolean":
      return booleans.get(text) ?? text;
    default:
      return text;
  }
}

/**
 * A JSON value, checked against the spec. Fields that the spec doesn't name are
 * let through.
 */
export function checkValue(
  name: string,
  value: unknown,
  spec: ValueSpec,
): unknown {
  if (!fits(value, spec)) {
    throw refuse(name, spec, value);
  }
  if (value === null) {
    return value;
  }
  if (spec.type === "array") {
    for (const item of value as unknown[]) {
      checkValue(name, item, spec.items ?? {});
    }
  } else if (spec.type === "object") {
    checkFields(name, value as Record<string, unknown>, spec);
  }
  return value;
}

function checkFields(
  name: string,
  value: Record<string, unknown>,
  spec: ValueSpec,
): void {
  for (const field of spec.required ?? []) {
    if (!Object.hasOwn(value, field)) {
      throw new RefusedRequest(400, `${join(name, field)} is missing.`);
    }
  }
  for (const [field, inner] of Object.entries(value)) {
    const own =
      spec.properties !== undefined && Object.hasOwn(spec.properties, field);
    const rest =
      typeof spec.additionalProperties === "object"
        ? spec.additionalProperties
        : undefined;
    const known = own ? spec.properties?.[field] : rest;
    if (known !== undefined) {
      checkValue(join(name, field), inner, known);
    }
  }
}

function fits(value: unknown, spec: ValueSpec): boolean {
  if (value === null && spec.nullable) {
    return true;
  }
  if (isOutsideEnum(value, spec)) {
    return false;
  }
  switch (spec.type) {
    case "integer":
    case "number": {
      const right =
        spec.type === "integer"
          ? Number.isSafeInteger(value)
          : Number.isFinite(value);
      return (
        right &&
        (value as number) >= (spec.minimum ?? -Infinity) &&
        (value as number) <= (spec.maximum ?? Infinity)
      );
    }
    case "string":
      if (typeof value !== "string") {
        return false;
      }
      return (
        spec.pattern === undefined || new RegExp(spec.pattern, "u").test(value)
      );
    case "boolean":
      return typeof value === "boolean";
    case "array":
      return Array.isArray(value);
    case "object":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value)
      );
    default:
      return true;
  }
}

function isOutsideEnum(value: unknown, { enum: values }: ValueSpec): boolean {
  const known: readonly unknown[] | undefined = values;
  return known !== undefined && !known.includes(value);
}

function refuse(
  name: string,
  spec: ValueSpec,
  value: unknown,
  but = `is ${shown(value)}`,
): RefusedRequest {
  return new RefusedRequest(
    400,
    `${name} must be ${wanted(spec)}, but ${but}.`,
  );
}

/** What a value has to be, in words. */
function wanted(spec: ValueSpec): string {
  if (spec.enum !== undefined) {
    return `one of ${spec.enum.join(", ")}`;
  }
  if (spec.type === "array") {
    return `a list, each item of it ${wanted(spec.items ?? {})}`;
  }
  if (spec.pattern !== undefined) {
    return `text that matches ${spec.pattern}`;
  }
  const bounds = boundsOf(spec);
  const articles = {
    integer: "an integer",
    number: "a number",
    boolean: "true or false",
    object: "an object",
    string: "text",
  };
  return (spec.type === undefined ? "anything" : articles[spec.type]) + bounds;
}

function boundsOf({ minimum, maximum }: ValueSpec): string {
  if (minimum !== undefined && maximum !== undefined) {
    return ` from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return `, ${minimum} or more`;
  }
  return maximum === undefined ? "" : `, ${maximum} or less`;
}

function join(name: string, field: string): string {
  return name === "" ? field : `${name}.${field}`;
}
