import type { FilterKind } from "@rollcall/core/spec";
import { allOf } from "./all-of.js";
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
  const condition: Condition = Object(given);
  const { type, op, value } = condition;
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
  const isTest = text === "pr" || text === "np";
  const mayBeAlone = op === "eq" && !isTest;
  return [mayBeAlone ? text : `${op}:${text}`];
}

function writeNumber(
  value: unknown,
  { isInstant }: Tested,
): string | undefined {
  if (isInstant) {
    return writeInstant(value);
  }
  return String(value);
}

function writeRange(
  op: string,
  value: unknown,
  tested: Tested,
): string[] | undefined {
  const values = [value].flat();
  const ends = allOf(values.map((end) => writeNumber(end, tested)));
  if (ends?.length !== 2) {
    return undefined;
  }
  const range = ends.join("..");
  return [`${op}:${range}`];
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
  const mayBeNumber = kinds.includes("number");
  const isClear = !mayBeNumber || plainWord.test(text);
  if (isClear) {
    return text;
  }
  return JSON.stringify(text);
}

/** Any of several; one of them alone says so where it could be a text. */
function writeWords(value: unknown, tested: Tested): string[] | undefined {
  const values = [value].flat();
  const words = allOf(values.map((word) => writeText(word, tested)));
  const mayBeText = tested.kinds.includes("string");
  if (mayBeText) {
    return words?.map((word) => `in:${word}`);
  }
  return words;
}
