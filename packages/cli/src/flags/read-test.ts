import {
  type FilterKind,
  type FilterOp,
  filterKinds,
  type SchemaReference,
} from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import { losesDigits } from "../input/loses-digits.js";
import { isVague } from "../input/time/read-time.js";
import type { Given } from "./given.js";
import { parseValue } from "./parse-value.js";
import { parseJson } from "./read-json.js";
import { refuseJoined } from "./refuse-joined.js";
import { refuseOtherTest, refuseTest } from "./refuse-test.js";
import {
  isAlone,
  type Kinds,
  opsOf,
  type SplitTest,
  splitTest,
} from "./split-test.js";

/** A test in the form of the wire. */
export interface Condition {
  readonly type: FilterKind;
  readonly op: FilterOp;
  readonly value?: unknown;
}

/**
 * Reads `ge:60000` as a test, and a value alone as the test that it is equal.
 *
 * @param schema - Of the condition: a branch for each kind.
 * @throws CliError naming the flag, the text and what would be right.
 */
export function readTest(
  given: Given,
  schema: SchemaReference,
  kinds: Kinds,
): Condition {
  const test = splitTest(given, kinds);
  const kind = chooseKind(test, kinds, schema);
  const op = kind === "enum" ? "in" : test.op;
  const condition: Condition = {
    type: kind,
    op,
  };
  const { value: shape } = filterKinds[kind];
  if (shape === "nothing") {
    return condition;
  }
  const value = readValue(test, kind, schema);
  return {
    ...condition,
    value,
  };
}

/** The kind that has the test, and whose values look like this one. */
function chooseKind(
  test: SplitTest,
  kinds: Kinds,
  schema: SchemaReference,
): FilterKind {
  const able = kinds.filter((kind) => canTest(kind, test.op));
  const [kind, ...others] = able.filter((one) => one !== "enum");
  if (kind === undefined) {
    return able[0] ?? refuseTest(test, kinds, schema);
  }
  if (others.length === 0) {
    return kind;
  }
  const look = lookOf(test.text);
  const { flag } = test.given;
  if (losesDigits(test.text)) {
    throw new CliError(
      `${flag} "${test.text}" has more digits than a number keeps: write ${test.op}:"${test.text}" for a text.`,
    );
  }
  if (able.includes(look)) {
    return look;
  }
  throw new CliError(
    `${flag}: ${test.op} takes no ${look}: write ${test.op}:"${test.text}" for a text.`,
  );
}

/** A list of values takes one that it is equal to, too. */
function canTest(kind: FilterKind, op: FilterOp): boolean {
  const ops: readonly FilterOp[] = filterKinds[kind].ops;
  const isOneOfList = kind === "enum" && op === "eq";
  return isOneOfList || ops.includes(op);
}

const numeric = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** What a value is that may be of several kinds. A text may be in quotes. */
function lookOf(text: string): FilterKind {
  if (text === "true" || text === "false") {
    return "boolean";
  }
  if (numeric.test(text)) {
    return "number";
  }
  return "string";
}

function readValue(
  test: SplitTest,
  kind: FilterKind,
  schema: SchemaReference,
): unknown {
  const { given, text } = test;
  const value = valueSchema(kind, schema);
  refuseBareDay(test, value);
  const parse = (one: string) =>
    parseValue(given.flag, value, one, given.times);
  const plainText = hasNumbersToo(schema) ? unquote(text) : text;
  refuseOtherTest(test, kind);
  switch (filterKinds[kind].value) {
    case "range":
      return readRange(given, text, parse);
    case "strings":
      refuseJoined(given, value);
      return [parse(plainText)];
    case "string":
      return parse(plainText);
    default:
      return explainTests(test, kind, () => parse(text));
  }
}

/** Of a list of values: of one of them. */
function valueSchema(
  kind: FilterKind,
  schema: SchemaReference,
): SchemaReference {
  const branches = schema.oneOf ?? [schema];
  const branch = branches.find((one) => isOfKind(one, kind));
  const value = branch?.properties?.value ?? {};
  const one = value.items ?? value;
  const { instant } = schema;
  if (!instant) {
    return one;
  }
  return {
    ...one,
    instant,
  };
}

/** Whether a schema is that of a condition of a kind. */
export function isOfKind(
  { properties }: SchemaReference,
  kind: FilterKind,
): boolean {
  return properties?.type?.enum?.includes(kind) ?? false;
}

/** Where a number could be meant, `"7"` in quotes is a text. */
function hasNumbersToo({ oneOf = [] }: SchemaReference): boolean {
  return oneOf.some((branch) => isOfKind(branch, "number"));
}

function unquote(text: string): string {
  const value = text.startsWith('"') ? parseJson(text) : undefined;
  if (typeof value === "string") {
    return value;
  }
  return text;
}

function readRange(
  { flag, text: whole }: Given,
  text: string,
  parse: (text: string) => unknown,
): unknown[] {
  const ends = text.split("..");
  if (ends.length === 2) {
    const [low, high] = ends.map(parse) as [number, number];
    if (low <= high) {
      return [low, high];
    }
  }
  throw new CliError(
    `${flag} "${whole}" is no range: use bt:low..high, the lower end first.`,
  );
}

/** `>5` and `gte:5` are no numbers, and meant as tests. */
function explainTests<T>(test: SplitTest, kind: FilterKind, parse: () => T): T {
  const { given, text } = test;
  const looksLikeTest = /^[a-z]*[:=<>]/i.test(text);
  if (looksLikeTest && isAlone(test)) {
    const known = opsOf([kind]).join(", ");
    throw new CliError(
      `${given.flag} "${text}" is no ${kind}, and no test of one: use ${known}, with a colon.`,
    );
  }
  return parse();
}

/** Nobody means the first millisecond of a day, or that of a week ago. */
function refuseBareDay(test: SplitTest, { instant }: SchemaReference): void {
  const { given, text } = test;
  if (instant && isVague(text) && isAlone(test)) {
    throw new CliError(
      `${given.flag} "${text}" alone is one millisecond: use ge:${text} or lt:${text}, or both with two days.`,
    );
  }
}
