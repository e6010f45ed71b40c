import type { ValueSpec } from "../../spec.js";
import { isObject } from "../../util/is-object.js";
import { quote } from "../../util/quote.js";
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
  return checkValue(name, parseText(name, text, spec), spec);
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
function parseText(name: string, text: string, spec: ValueSpec): unknown {
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
    for (const [n, item] of (value as unknown[]).entries()) {
      checkValue(`${name}[${n}]`, item, spec.items ?? {});
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
    const known = fieldSpec(field, spec);
    if (known !== undefined) {
      const inside = join(name, field);
      checkValue(inside, inner, known);
    }
  }
}

/** What the spec says of a field of an object; `undefined`: nothing. */
function fieldSpec(field: string, spec: ValueSpec): ValueSpec | undefined {
  const { properties, additionalProperties } = spec;
  if (properties !== undefined && Object.hasOwn(properties, field)) {
    return properties[field];
  }
  if (typeof additionalProperties === "object") {
    return additionalProperties;
  }
  return undefined;
}

function fits(value: unknown, spec: ValueSpec): boolean {
  if (value === null && spec.nullable) {
    return true;
  }
  if (isOutsideEnum(value, spec)) {
    return false;
  }
  if (spec.oneOf !== undefined) {
    return spec.oneOf.some((one) => fits(value, one));
  }
  switch (spec.type) {
    case "integer":
      return Number.isSafeInteger(value) && isWithin(value, spec);
    case "number":
      return Number.isFinite(value) && isWithin(value, spec);
    case "string":
      return typeof value === "string" && matches(value, spec);
    case "boolean":
      return typeof value === "boolean";
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    default:
      return true;
  }
}

function isWithin(value: unknown, spec: ValueSpec): boolean {
  const number = value as number;
  const { minimum = -Infinity, maximum = Infinity } = spec;
  return number >= minimum && number <= maximum;
}

function matches(text: string, { pattern }: ValueSpec): boolean {
  if (pattern === undefined) {
    return true;
  }
  const expression = new RegExp(pattern, "u");
  return expression.test(text);
}

function isOutsideEnum(value: unknown, { enum: values }: ValueSpec): boolean {
  const known: readonly unknown[] | undefined = values;
  return known !== undefined && !known.includes(value);
}

function refuse(
  name: string,
  spec: ValueSpec,
  value: unknown,
  but = `is ${quote(value)}`,
): RefusedRequest {
  return new RefusedRequest(
    400,
    `${name} must be ${describeSpec(spec)}, but ${but}.`,
  );
}

/** Says in words what a value has to be. */
function describeSpec(spec: ValueSpec): string {
  if (spec.enum !== undefined) {
    return `one of ${spec.enum.join(", ")}`;
  }
  if (spec.oneOf !== undefined) {
    const choices = new Set(spec.oneOf.map(describeSpec));
    return [...choices].join(" or ");
  }
  if (spec.type === "array") {
    return `a list, each item of it ${describeSpec(spec.items ?? {})}`;
  }
  if (spec.pattern !== undefined) {
    return `text that matches ${spec.pattern}`;
  }
  const kind = spec.type === undefined ? "anything" : nouns[spec.type];
  const bounds = boundsOf(spec);
  return kind + bounds;
}

/** The types in words. */
const nouns = {
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  string: "text",
};

function boundsOf({ minimum, maximum }: ValueSpec): string {
  if (minimum !== undefined && maximum !== undefined) {
    return ` from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return `, ${minimum} or more`;
  }
  if (maximum === undefined) {
    return "";
  }
  return `, ${maximum} or less`;
}

function join(name: string, field: string): string {
  if (name === "") {
    return field;
  }
  return `${name}.${field}`;
}
