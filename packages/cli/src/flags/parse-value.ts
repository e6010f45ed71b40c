import type { SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../cli-error.js";

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
  if (schema.instant) {
    return readInstant(flag, text);
  }
  if (schema.type === "integer" || schema.type === "number") {
    return readNumber(flag, schema, text);
  }
  if (schema.type === "boolean") {
    return readEnum(flag, [true, false], text);
  }
  if (schema.type === "object" || schema.type === "array") {
    return readJson(flag, schema.type, text);
  }
  if (schema.type === "string" && text === "") {
    throw new CliError(`${flag} wants a text, not nothing.`);
  }
  return text;
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How a number is written, and what it is called. */
const numbers = {
  integer: {
    pattern: /^-?\d+$/,
    name: "a whole number",
  },
  number: {
    pattern: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
    name: "a number",
  },
};

function readNumber(
  flag: string,
  { type, minimum, maximum }: SchemaReference,
  text: string,
): number {
  const { pattern, name } = numbers[type === "integer" ? type : "number"];
  const use = `use ${name}${writeRange(minimum, maximum)}.`;
  if (!numbers.number.pattern.test(text)) {
    throw new CliError(`${flag} "${text}" is no number: ${use}`);
  }
  if (!pattern.test(text)) {
    throw new CliError(`${flag} "${text}" is not a whole number: ${use}`);
  }
  const value = Number(text);
  const isInRange =
    value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  if (!isInRange) {
    throw new CliError(`${flag} "${text}" is out of range: ${use}`);
  }
  return value;
}

function writeRange(minimum?: number, maximum?: number): string {
  if (minimum !== undefined && maximum !== undefined) {
    return ` from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return ` of at least ${minimum}`;
  }
  return maximum === undefined ? "" : ` of at most ${maximum}`;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Epoch milliseconds, or an ISO 8601 date or date-time. Without an offset it is
 * UTC, so that a script means the same everywhere.
 */
function readInstant(flag: string, text: string): number {
  if (/^\d+$/.test(text)) {
    return Number(text);
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
