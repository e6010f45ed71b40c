import { writeJson } from "../records/write-json.js";
import type { Cell } from "../table/flat-table.js";
import type { ValueType } from "../table/value-type.js";
import { escapeText } from "./escape-text.js";

const MS_PER_DAY = 86_400_000;

/** Day 0 of a workbook's calendar is this many days before the epoch. */
const DAYS_TO_EPOCH = 25_569;

/** Before it, the calendar has a 29 February 1900 that never was. */
const FIRST_INSTANT = Date.parse("1900-03-01T00:00:00.000Z");
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");

/** The style of times; `styles.xml` says what it looks like. */
const instantStyle = 1;

/**
 * A cell as XML. A text is never a formula; a time is a day with its fraction,
 * in UTC.
 *
 * @param address - `B7`.
 */
export function writeCell(
  address: string,
  cell: Cell,
  kind: ValueType["kind"],
): string {
  if (cell === undefined) {
    return "";
  }
  if (typeof cell === "boolean") {
    return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`;
  }
  if (typeof cell === "string") {
    return writeText(address, cell);
  }
  if (!isExact(cell)) {
    return writeText(address, writeJson(cell));
  }
  if (kind === "instant" && isInCalendar(cell)) {
    const days = cell / MS_PER_DAY + DAYS_TO_EPOCH;
    return `<c r="${address}" s="${instantStyle}"><v>${days}</v></c>`;
  }
  return `<c r="${address}"><v>${cell}</v></c>`;
}

function writeText(address: string, text: string): string {
  const escaped = escapeText(text);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** A whole number beyond 2^53 may have lost digits when it was read. */
function isExact(value: number): boolean {
  const isWhole = Number.isInteger(value);
  if (isWhole) {
    return Number.isSafeInteger(value);
  }
  return Number.isFinite(value);
}

function isInCalendar(ms: number): boolean {
  const isWithin = ms >= FIRST_INSTANT && ms <= LAST_INSTANT;
  return isWithin && Number.isInteger(ms);
}
