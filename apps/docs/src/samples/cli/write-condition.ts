import type { FilterKind } from "@rollcall/core/spec";
import { writeInstant } from "./write-value.js";

/** What a field may be tested for. */
export interface Tested {
  readonly kinds: readonly FilterKind[];
  readonly isInstant: boolean;
}

/** A condition as the wire has it. */
interface Condition {
  readonly type: FilterKind;
  readonly op: string;
  readonly value?: unknown;
}

/**
 * A condition in the short form, such as `ge:60000`: once for each value.
 *
 * @returns `undefined` where it would be misread.
 */
export function writeCondition(
  given: unknown,
  tested: Tested,
): string[] | undefined {
  const { type, op, value } = Object(given) as Condition;
  switch (type) {
    case "present":
      return [op];
    case "boolean":
      return [`${value}`];
    case "number":
      return writeTest(op, writeNumber(value, tested));
    case "range":
      return writeRange(op, value, tested);
    case "string":
      return writeTest(op, writeText(value, tested));
    case "enum":
      return writeWords(value, tested);
    default:
      return undefined;
  }
}

/** A value alone has to be equal. */
function writeTest(op: string, text: string | undefined): string[] | undefined {
  if (text === undefined) {
    return undefined;
  }
  const mayBeAlone = op === "eq" && text !== "pr" && text !== "np";
  return [mayBeAlone ? text : `${op}:${text}`];
}

function writeNumber(
  value: unknown,
  { isInstant }: Tested,
): string | undefined {
  return isInstant ? writeInstant(value) : String(value);
}

function writeRange(
  op: string,
  value: unknown,
  tested: Tested,
): string[] | undefined {
  const ends = [value].flat().map((end) => writeNumber(end, tested));
  if (ends.length !== 2 || ends.includes(undefined)) {
    return undefined;
  }
  return [`${op}:${ends.join("..")}`];
}

/** Nothing in it is a sign of the command line. */
const plainText = /^[A-Za-z0-9_+][\w+.@ -]*$/;
const plainWord = /^(?!true$|false$)[A-Za-z_]/;

/** Where a number may be meant too, a text like one stands in quotes. */
function writeText(value: unknown, { kinds }: Tested): string | undefined {
  const text = String(value);
  if (!plainText.test(text)) {
    return undefined;
  }
  const isClear = !kinds.includes("number") || plainWord.test(text);
  return isClear ? text : JSON.stringify(text);
}

/** Any of several; one of them alone says so where it could be a text. */
function writeWords(value: unknown, tested: Tested): string[] | undefined {
  const words = [value].flat().map((word) => writeText(word, tested));
  const plain = words.filter((word) => word !== undefined);
  if (plain.length < words.length) {
    return undefined;
  }
  const isClear = !tested.kinds.includes("string");
  return isClear ? plain : plain.map((word) => `in:${word}`);
}
