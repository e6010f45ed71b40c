import { writeJson } from "../records/write-json.js";
import { isWellFormed } from "../table/lone-surrogates.js";
import type { ScalarKind } from "../table/value-type.js";

/** Stands for a value that does not fit into its column. */
export const misfit = Symbol("misfit");

/** The years 1 to 9999, which the calendars of all readers know. */
const FIRST_INSTANT = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");

/** Makes of a value what the column of its kind holds. */
export const fitScalar: Readonly<
  Record<ScalarKind | "json", (value: unknown) => unknown>
> = {
  text: fitText,
  integer: fitInteger,
  number: fitNumber,
  boolean: fitBoolean,
  instant: fitInstant,
  json: writeJson,
};

/** A text that UTF-8 cannot hold is written as JSON, which can. */
function fitText(value: unknown): unknown {
  const fits = typeof value === "string" && isWellFormed(value);
  if (fits) {
    return value;
  }
  return misfit;
}

function fitInteger(value: unknown): unknown {
  if (Number.isSafeInteger(value)) {
    return BigInt(value as number);
  }
  return misfit;
}

function fitNumber(value: unknown): unknown {
  if (Number.isFinite(value)) {
    return value;
  }
  return misfit;
}

function fitBoolean(value: unknown): unknown {
  if (typeof value === "boolean") {
    return value;
  }
  return misfit;
}

/** Readers fail at times that their calendars do not have. */
function fitInstant(value: unknown): unknown {
  if (!Number.isSafeInteger(value)) {
    return misfit;
  }
  const ms = value as number;
  const isInCalendar = ms >= FIRST_INSTANT && ms <= LAST_INSTANT;
  if (isInCalendar) {
    return ms;
  }
  return misfit;
}
