import type { SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import { readTime, type Times } from "../input/time/read-time.js";
import { parseJson } from "./read-json.js";

/**
 * Reads a flag's text as the value that the spec wants.
 *
 * @throws CliError naming the flag, the text and what would be right.
 */
export function parseValue(
  flag: string,
  schema: SchemaReference,
  text: string,
  times: Times,
): unknown {
  if (schema.enum) {
    return readEnum(flag, schema.enum, text);
  }
  if (schema.nullable && text === "null" && schema.type !== "string") {
    return null;
  }
  if (schema.oneOf) {
    return readOneOf(schema.oneOf, (branch) => {
      return parseValue(flag, branch, text, times);
    });
  }
  if (schema.instant) {
    return readTime(text, flag, times);
  }
  return readType(flag, schema, text);
}

function readType(
  flag: string,
  schema: SchemaReference,
  text: string,
): unknown {
  switch (schema.type) {
    case "integer":
    case "number":
      return readNumber(flag, schema, text);
    case "boolean":
      return readEnum(flag, [true, false], text);
    case "object":
    case "array":
      return readJson(flag, schema.type, text);
    case "string":
      return readText(flag, schema, text);
    default:
      return text;
  }
}

/** Whatever can be read as something else is no text. */
function readOneOf(
  branches: readonly SchemaReference[],
  parse: (branch: SchemaReference) => unknown,
): unknown {
  const isText = ({ type }: SchemaReference) => type === "string";
  const others = branches.filter((branch) => !isText(branch));
  let refusal: unknown;
  for (const branch of [...others, ...branches.filter(isText)]) {
    try {
      return parse(branch);
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal ?? new TypeError("A value of no type was asked for.");
}

/** Nobody means an empty text: a variable of the shell was not set. */
function readText(
  flag: string,
  { minLength = 0, maxLength = Infinity, pattern }: SchemaReference,
  text: string,
): string {
  if (text === "") {
    throw new CliError(`${flag} wants a text, not nothing.`);
  }
  const { length } = [...text];
  if (length < minLength || length > maxLength) {
    const range = writeRange(minLength, maxLength);
    throw new CliError(`${flag} wants a text with a length${range}.`);
  }
  if (pattern !== undefined && !patternOf(pattern).test(text)) {
    throw new CliError(`${flag} "${text}" does not match ${pattern}.`);
  }
  return text;
}

/** Some patterns are none where characters are Unicode's. */
function patternOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

function readEnum(
  flag: string,
  accepted: NonNullable<SchemaReference["enum"]>,
  text: string,
): unknown {
  const value = accepted.find((one) => String(one) === text);
  if (value !== undefined) {
    return value;
  }
  const known = accepted.join(" or ");
  throw new CliError(`${flag} "${text}" is not known: use ${known}.`);
}

/** What has no flags of its own is given as JSON. */
function readJson(
  flag: string,
  type: "object" | "array",
  text: string,
): unknown {
  const value = parseJson(text);
  const isList = Array.isArray(value);
  const isObject = typeof value === "object" && value !== null && !isList;
  if (type === "array" ? isList : isObject) {
    return value;
  }
  throw new CliError(`${flag} wants JSON of the type ${type}.`);
}

const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function readNumber(
  flag: string,
  schema: SchemaReference,
  text: string,
): number {
  const isWhole = schema.type === "integer";
  const name = isWhole ? "a whole number" : "a number";
  const use = `use ${name}${describeBounds(schema)}.`;
  const value = number.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) {
    throw new CliError(`${flag} "${text}" is no number: ${use}`);
  }
  if (isWhole && !Number.isInteger(value)) {
    throw new CliError(`${flag} "${text}" is not a whole number: ${use}`);
  }
  if (!isWithinBounds(schema, value)) {
    throw new CliError(`${flag} "${text}" is out of range: ${use}`);
  }
  return value;
}

function isWithinBounds(schema: SchemaReference, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity, multipleOf } = schema;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  const isBetween = value > exclusiveMinimum && value < exclusiveMaximum;
  const isMultiple =
    multipleOf === undefined || Number.isInteger(value / multipleOf);
  return isBetween && value >= minimum && value <= maximum && isMultiple;
}

function describeBounds(schema: SchemaReference): string {
  const { exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const words = [
    exclusiveMinimum !== undefined && ` above ${exclusiveMinimum}`,
    exclusiveMaximum !== undefined && ` below ${exclusiveMaximum}`,
    multipleOf !== undefined && ` that is a multiple of ${multipleOf}`,
  ].filter((word) => word !== false);
  return writeRange(schema.minimum, schema.maximum) + words.join(" and");
}

function writeRange(minimum = -Infinity, maximum = Infinity): string {
  if (minimum > -Infinity && maximum < Infinity) {
    return ` from ${minimum} to ${maximum}`;
  }
  if (minimum > -Infinity) {
    return ` of at least ${minimum}`;
  }
  if (maximum === Infinity) {
    return "";
  }
  return ` of at most ${maximum}`;
}
