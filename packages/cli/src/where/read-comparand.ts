import { CliError } from "../errors/cli-error.js";
import { losesDigits } from "../input/loses-digits.js";
import { durationForms, readDuration } from "../input/time/read-duration.js";
import { isVague, readTime, type Times } from "../input/time/read-time.js";
import type { Field } from "./field.js";
import type { Comparand, WhereOp } from "./where.js";

/** A value as it was written. */
export interface WrittenValue {
  /** What names it in a message: `--since`, or the field. */
  readonly label: string;
  readonly text: string;
  readonly isQuoted: boolean;
}

const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Reads what a field is compared with, as the field's type wants it.
 *
 * @throws CliError with what would be right.
 */
export function readComparand(
  field: Field,
  op: WhereOp,
  value: WrittenValue,
  times: Times,
): Comparand {
  refuseOp(field, op);
  const { text } = value;
  if (op === "like" || op === "unlike") {
    return text;
  }
  switch (field.kind) {
    case "time":
      return readMoment(op, value, times);
    case "duration":
      return readLength(field, value);
    case "number":
      return readNumber(value);
    case "boolean":
      return readBoolean(value);
    case "text":
      return readKnown(field, value);
    default:
      return readAny(op, value);
  }
}

const orders: readonly WhereOp[] = ["lt", "le", "gt", "ge"];

/** Refuses a test that the field's values cannot pass. */
function refuseOp({ name, kind }: Field, op: WhereOp): void {
  if (kind === "structure") {
    throw new CliError(
      `${name} is no single value: write a path into it, such as ${name}.x, or compare it with null.`,
    );
  }
  if (kind === "text" && orders.includes(op)) {
    throw new CliError(
      `${name} is a text, and has no order: use = != ~ or !~.`,
    );
  }
  const isGlob = op === "like" || op === "unlike";
  if (isGlob && kind !== "text" && kind !== "any") {
    throw new CliError(`${name} is no text for a ~: use = != < <= > or >=.`);
  }
}

function readMoment(op: WhereOp, value: WrittenValue, times: Times): number {
  const { label, text } = value;
  const isEqual = op === "in" || op === "ne";
  if (isEqual && isVague(text)) {
    throw new CliError(
      `${label} "${text}" alone is one millisecond: use >= and <, with two times.`,
    );
  }
  return readTime(text, label, times);
}

/** In milliseconds. */
function readLength(field: Field, { label, text }: WrittenValue): number {
  const length = readDuration(text);
  if (length !== undefined) {
    return length;
  }
  if (number.test(text) && !field.needsUnit) {
    return Number(text);
  }
  const isCount = readDuration(`${text}s`) !== undefined;
  const units = isCount ? `use ${text}s or ${text}ms, or ` : "use ";
  throw new CliError(
    `${label} "${text}" is no duration: ${units}${durationForms}.`,
  );
}

function readNumber({ label, text }: WrittenValue): number {
  const value = number.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) {
    return value;
  }
  throw new CliError(`${label} "${text}" is no number.`);
}

function readBoolean({ label, text }: WrittenValue): boolean {
  if (text === "true" || text === "false") {
    return text === "true";
  }
  throw new CliError(`${label} "${text}" is neither: use true or false.`);
}

/** One of the spec's values, in capitals or not; any where it names none. */
function readKnown(field: Field, { label, text }: WrittenValue): string {
  const { values } = field;
  if (values === undefined) {
    return text;
  }
  if (values.includes(text)) {
    return text;
  }
  const wanted = text.toLowerCase();
  const found = values.find((one) => one.toLowerCase() === wanted);
  if (found !== undefined) {
    return found;
  }
  const known = values.join(", ");
  // A flag is repeated for several values, and takes no operator.
  const isFlag = label.startsWith("--");
  const more = isFlag ? "each with a flag of its own" : "or ~ with a glob";
  throw new CliError(`${label} "${text}" is not known: use ${known}, ${more}.`);
}

/** A number, true and false are one, unless they are in quotes. */
function readAny(op: WhereOp, value: WrittenValue): Comparand {
  const { label, text, isQuoted } = value;
  const isNumber = !isQuoted && number.test(text);
  if (orders.includes(op) && !isNumber) {
    throw new CliError(
      `${label} "${text}" is no number: only these have an order.`,
    );
  }
  if (isNumber && losesDigits(text)) {
    throw new CliError(
      `${label} "${text}" has more digits than a number keeps: put a text in quotes.`,
    );
  }
  if (isNumber) {
    return Number(text);
  }
  const isBoolean = !isQuoted && (text === "true" || text === "false");
  if (isBoolean) {
    return text === "true";
  }
  return text;
}
