import type { SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
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
): unknown {
  if (schema.enum) {
    return readEnum(flag, schema.enum, text);
  }
  if (schema.nullable && text === "null" && schema.type !== "string") {
    return null;
  }
  if (schema.oneOf) {
    return readOneOf(flag, schema.oneOf, text);
  }
  if (schema.instant) {
    return readInstant(flag, schema, text);
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
  flag: string,
  branches: readonly SchemaReference[],
  text: string,
): unknown {
  const isText = ({ type }: SchemaReference) => type === "string";
  const others = branches.filter((branch) => !isText(branch));
  let refusal: unknown;
  for (const branch of [...others, ...branches.filter(isText)]) {
    try {
      return parseValue(flag, branch, text);
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal ?? new CliError(`${flag} takes no value.`);
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

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Epoch milliseconds, or an ISO 8601 date or date-time. Without an offset it is
 * UTC, so that a script means the same everywhere.
 */
function readInstant(
  flag: string,
  schema: SchemaReference,
  text: string,
): number {
  if (number.test(text)) {
    return readNumber(flag, schema, text);
  }
  const value = readIso(text);
  if (value !== undefined && !Number.isNaN(value)) {
    return value;
  }
  throw new CliError(
    `${flag} "${text}" is not a time: use epoch milliseconds or ISO 8601, such as 2026-01-31T08:00Z.`,
  );
}

/** NaN for an hour that does not exist. */
function readIso(text: string): number | undefined {
  if (!beginsWithRealDay(text)) {
    return undefined;
  }
  if (isoDay.test(text)) {
    return Date.parse(text);
  }
  const moment = isoMoment.exec(text);
  if (!moment) {
    return undefined;
  }
  const offset = moment[3];
  return Date.parse(offset ? text : `${text}Z`);
}

/** JavaScript reads 2026-02-30 as the second of March. */
function beginsWithRealDay(text: string): boolean {
  const day = text.slice(0, "2026-02-30".length);
  const instant = Date.parse(day);
  if (Number.isNaN(instant)) {
    return false;
  }
  return new Date(instant).toISOString().startsWith(day);
}
