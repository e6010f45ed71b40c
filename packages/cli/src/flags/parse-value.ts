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
    return oneOf(flag, schema.enum, text);
  }
  if (schema.instant) {
    return instant(flag, text);
  }
  if (schema.type === "integer" || schema.type === "number") {
    return number(flag, schema, text);
  }
  if (schema.type === "boolean") {
    return oneOf(flag, ["true", "false"], text) === "true";
  }
  if (schema.type === "string" && text === "") {
    throw new CliError(`${flag} wants a text, not nothing.`);
  }
  return text;
}

function oneOf(
  flag: string,
  accepted: readonly string[],
  text: string,
): string {
  if (accepted.includes(text)) {
    return text;
  }
  throw new CliError(
    `${flag} "${text}" is not known: use ${accepted.join(" or ")}.`,
  );
}

/** How a number is written, and what it is called. */
const numbers = {
  integer: { pattern: /^-?\d+$/, name: "a whole number" },
  number: { pattern: /^-?\d+(\.\d+)?$/, name: "a number" },
};

function number(
  flag: string,
  { type, minimum, maximum }: SchemaReference,
  text: string,
): number {
  const { pattern, name } = numbers[type === "integer" ? type : "number"];
  const value = Number(text);
  const isInRange =
    value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  if (pattern.test(text) && isInRange) {
    return value;
  }
  throw new CliError(
    `${flag} "${text}" is out of range: use ${name}${rangeWords(minimum, maximum)}.`,
  );
}

function rangeWords(minimum?: number, maximum?: number): string {
  if (minimum !== undefined && maximum !== undefined) {
    return ` from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return ` of at least ${minimum}`;
  }
  return maximum === undefined ? "" : ` of at most ${maximum}`;
}

/**
 * Epoch milliseconds, or an ISO 8601 date or date-time; without an offset it is
 * UTC, so that a script means the same everywhere.
 */
function instant(flag: string, text: string): number {
  if (/^\d+$/.test(text)) {
    return Number(text);
  }
  const iso =
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      text,
    );
  const zoned = iso?.[1] && !iso[4] ? `${text}Z` : text;
  const value = iso ? Date.parse(zoned) : Number.NaN;
  if (!Number.isNaN(value)) {
    return value;
  }
  throw new CliError(
    `${flag} "${text}" is not a time: use epoch milliseconds or ISO 8601, such as 2026-01-31T08:00Z.`,
  );
}
