import { filterKinds } from "../generated/filters.js";
import { typeOf } from "../request/type-of.js";
import { checked } from "../request/value.js";
import type { AskedFilter, FilterKind, FilterOp } from "../spec/filter.js";
import type { ValueSpec } from "../spec/operation.js";
import { refuse } from "./refuse.js";
import { shapeOf } from "./shape.js";

export type Bag = Readonly<Record<string, unknown>>;

/** A condition as the wire has it. */
export interface Condition {
  readonly type: FilterKind;
  readonly op: FilterOp;
  readonly value?: unknown;
}

/** The row of a filter in the table of parameters. */
export interface FilterSpec extends ValueSpec {
  readonly filter: AskedFilter;
}

type Kinds = readonly FilterKind[];

/** What was given as one test. */
interface Test {
  readonly path: string;
  readonly op: unknown;
  readonly value?: unknown;
  /** The kinds that it may be sent as. */
  readonly kinds: Kinds;
}

/** The tests that are written in more letters than the wire has. */
const writtenNames: { readonly [Op in FilterOp]?: string } = {
  sw: "startsWith",
  ew: "endsWith",
  co: "contains",
  bt: "between",
  pr: "exists",
  np: "exists",
};

const moment: ValueSpec = {
  type: "integer",
  instant: true,
};

const opsOf = (kind: FilterKind): readonly FilterOp[] => filterKinds[kind].ops;
const writtenOf = (op: FilterOp): string => writtenNames[op] ?? op;

/** Whether it is an object of names and values. A `Date` is a value. */
export function isBag(value: unknown): value is Bag {
  return typeOf(value) === "object" && !(value instanceof Date);
}

/**
 * The conditions of one field, or of one entry of it, as the wire has them. The
 * wire's form is taken, too.
 */
export function conditionsOf(
  given: unknown,
  spec: FilterSpec,
  path: string,
): Condition[] {
  const tests = testsIn(given, spec.filter.kinds, path);
  if (tests.length === 0) {
    refuse(path, testsOf(spec.filter.kinds), "empty");
  }
  return tests.map((test) => conditionOf(test, spec));
}

function testsIn(given: unknown, kinds: Kinds, path: string): Test[] {
  if (!isBag(given)) {
    const op = Array.isArray(given) ? "in" : "eq";
    return [writtenTest({ path, op, value: given, kinds })];
  }
  if (Object.hasOwn(given, "op")) {
    return [wireTest(given, kinds, path)];
  }
  // A list of words takes one word, too.
  const ops: FilterOp[] = ["eq", ...kinds.flatMap(opsOf)];
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const op = ops.find((known) => writtenOf(known) === name);
      // A name that is not known may be anything.
      const place = op ? `${path}.${name}` : path;
      return writtenTest({ path: place, op, value, kinds });
    });
}

/** The test of the wire that a written one is. */
function writtenTest(test: Test): Test {
  const { path, op, value, kinds } = test;
  if (op === "pr") {
    return presenceTest(test);
  }
  // Where words are only compared with lists, one word is a list of it.
  const isWord = op === "eq" && typeof value === "string";
  const hasOnlyLists = kinds.includes("enum") && !kinds.includes("string");
  if (isWord && hasOnlyLists) {
    return { path, op: "in", value: [value], kinds };
  }
  return test;
}

function presenceTest({ path, value, kinds }: Test): Test {
  if (typeof value !== "boolean") {
    refuse(path, "true or false");
  }
  return { path, op: value ? "pr" : "np", kinds };
}

function wireTest(given: Bag, kinds: Kinds, path: string): Test {
  const { type, op, value, ...more } = given;
  const isWhole = Object.keys(more).length === 0;
  return {
    path,
    op,
    value,
    kinds: kinds.filter((kind) => isWhole && kind === type),
  };
}

function conditionOf(test: Test, { filter, instant }: FilterSpec): Condition {
  const { path, kinds } = test;
  const isAble = (kind: FilterKind) => opsOf(kind).some((op) => op === test.op);
  const able = kinds.filter(isAble);
  if (able.length === 0) {
    refuse(path, testsOf(filter.kinds), "without such a test");
  }
  const value = copyOf(test, instant);
  const shape = shapeOf(value);
  const type = able.find((kind) => filterKinds[kind].value === shape);
  if (!type) {
    const expected = able.map((kind) => filterKinds[kind].value);
    refuse(path, expected.join(" or "), `of type ${shape}`);
  }
  return {
    type,
    op: test.op as FilterOp,
    ...(value !== undefined && { value }),
  };
}

/** The value, so that nobody changes it meanwhile; moments are milliseconds. */
function copyOf({ value, path }: Test, instant: boolean | undefined): unknown {
  const isMoment = instant && value !== undefined;
  const copyItem = (item: unknown) =>
    isMoment ? checked(item, moment, path, "body") : item;
  if (Array.isArray(value)) {
    // A hole is no item that fits.
    return Array.from(value, copyItem);
  }
  return copyItem(value);
}

/** What a filter of these kinds can test. */
function testsOf(kinds: Kinds): string {
  const words = kinds.map((kind) => {
    const names = new Set(opsOf(kind).map(writtenOf));
    return `${kind} (${[...names].join(", ")})`;
  });
  return words.join(" or ");
}
