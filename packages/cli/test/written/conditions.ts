import { type FilterKind, filterKinds, filterOps } from "@rollcall/core/spec";
import fc from "fast-check";
import { looksLikeTest } from "../../src/flags/looks-like-test.js";
import { instants, numbers, texts } from "./values.js";

/** A condition in the form of the wire. */
interface Condition {
  readonly type: FilterKind;
  readonly op: string;
  readonly value?: unknown;
}

/** A condition, and the texts that its flag is given for it. */
export interface WrittenCondition {
  readonly texts: readonly string[];
  readonly condition: Condition;
}

/** What can be asked of a field or an entry. */
export interface Field {
  readonly kinds: readonly FilterKind[];
  /** The only values of its lists. @default any text */
  readonly words?: readonly string[];
  readonly isInstant?: boolean;
}

/** Any condition that a field takes. */
export function conditionOn(field: Field): fc.Arbitrary<WrittenCondition> {
  const ofEachKind = field.kinds.map((kind) => makers[kind](field));
  return fc.oneof(...ofEachKind);
}

/** A lower and an upper bound. */
export function boundsOn(field: Field): fc.Arbitrary<WrittenCondition[]> {
  const bound = (...ops: string[]) =>
    fc
      .tuple(fc.constantFrom(...ops), numberOf(field))
      .map(([op, { text, value }]) => writeNumber(op, `${op}:${text}`, value));
  return fc.tuple(bound("ge", "gt"), bound("le", "lt"));
}

type Maker = (field: Field) => fc.Arbitrary<WrittenCondition>;

const makers: Readonly<Record<FilterKind, Maker>> = {
  string: (field) =>
    fc
      .tuple(opOf("string"), texts, fc.boolean())
      .map(([op, value, isAlone]) => ({
        texts: [writeText(field, op, value, isAlone)],
        condition: { type: "string", op, value },
      })),
  number: (field) =>
    fc
      .tuple(opOf("number"), numberOf(field), fc.boolean())
      .map(([op, { text, value }, isAlone]) => {
        const isShort = isAlone && op === "eq";
        return writeNumber(op, isShort ? text : `${op}:${text}`, value);
      }),
  range: (field) =>
    fc.tuple(numberOf(field), numberOf(field)).map((ends) => {
      const [low, high] = ends.sort((a, b) => a.value - b.value);
      return {
        texts: [`bt:${low.text}..${high.text}`],
        condition: { type: "range", op: "bt", value: [low.value, high.value] },
      };
    }),
  boolean: () =>
    fc.tuple(fc.boolean(), fc.boolean()).map(([value, isAlone]) => ({
      texts: [isAlone ? `${value}` : `eq:${value}`],
      condition: { type: "boolean", op: "eq", value },
    })),
  enum: (field) =>
    fc
      .tuple(
        fc.array(wordOf(field), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([value, isAlone]) => ({
        texts: writeWords(field, value, isAlone),
        condition: { type: "enum", op: "in", value },
      })),
  present: () =>
    opOf("present").map((op) => ({
      texts: [op],
      condition: { type: "present", op },
    })),
};

function opOf(kind: FilterKind): fc.Arbitrary<string> {
  return fc.constantFrom<string[]>(...filterKinds[kind].ops);
}

function numberOf({ isInstant = false }: Field) {
  return isInstant ? instants : numbers;
}

function wordOf({ words }: Field): fc.Arbitrary<string> {
  return words ? fc.constantFrom(...words) : texts;
}

function writeNumber(
  op: string,
  text: string,
  value: number,
): WrittenCondition {
  return {
    texts: [text],
    condition: { type: "number", op, value },
  };
}

/** One word is a list where it says so; several always are. */
function writeWords(
  field: Field,
  words: readonly string[],
  areAlone: boolean,
): string[] {
  const isList = words.length > 1 || !field.kinds.includes("string");
  return words.map((word) =>
    isList
      ? writeText(field, "eq", word, areAlone)
      : writeText(field, "in", word, false),
  );
}

function writeText(
  field: Field,
  op: string,
  value: string,
  isAlone: boolean,
): string {
  const text = needsQuotes(field, value) ? JSON.stringify(value) : value;
  const isShort = isAlone && op === "eq" && isPlain(text);
  return isShort ? text : `${op}:${text}`;
}

/** Whether it would be a number or the like where one can be meant. */
function needsQuotes({ kinds }: Field, value: string): boolean {
  const isOther =
    !Number.isNaN(Number(value)) || /^(true|false|".*)$/s.test(value);
  return kinds.includes("number") && isOther;
}

/** Whether it is taken for a value and nothing else. */
function isPlain(text: string): boolean {
  const isTest = filterOps.some(
    (op) => text === op || text.startsWith(`${op}:`),
  );
  return !isTest && !looksLikeTest(text) && !beginsLikeJson(text);
}

/** What begins so is read as JSON. */
export function beginsLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}
