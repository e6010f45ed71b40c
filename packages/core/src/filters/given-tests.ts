import { filterKinds } from "../generated/filters.js";
import type { FilterKind, FilterOp } from "../spec/filter.js";
import { type Bag, isBag } from "./is-bag.js";
import { throwInputError } from "./throw-input-error.js";

export type Kinds = readonly FilterKind[];

/** What was given as one test. */
export interface Test {
  readonly path: string;
  readonly op: unknown;
  readonly value?: unknown;
  /** The kinds that it may be sent as. */
  readonly kinds: Kinds;
}

/** The tests that are written in more letters than the wire has. */
const longNames: { readonly [Op in FilterOp]?: string } = {
  sw: "startsWith",
  ew: "endsWith",
  co: "contains",
  bt: "between",
  pr: "exists",
  np: "exists",
};

export function opsOf(kind: FilterKind): readonly FilterOp[] {
  return filterKinds[kind].ops;
}

/** How a test is written. */
export function nameOf(op: FilterOp): string {
  return longNames[op] ?? op;
}

/** The tests of one condition, in either form. */
export function testsIn(given: unknown, kinds: Kinds, path: string): Test[] {
  if (!isBag(given)) {
    const op = Array.isArray(given) ? "in" : "eq";
    const test = {
      path,
      op,
      value: given,
      kinds,
    };
    return [testOf(test)];
  }
  if (Object.hasOwn(given, "op")) {
    return [wireTest(given, kinds, path)];
  }
  // What is undefined is refused: without it, more would match.
  const entries = Object.entries(given);
  return entries.map(([name, value]) =>
    readNamedTest(name, value, kinds, path),
  );
}

/** `{ [name]: value }` */
function readNamedTest(
  name: string,
  value: unknown,
  kinds: Kinds,
  path: string,
): Test {
  // A list of words takes one word, too.
  const ops: readonly FilterOp[] = ["eq", ...kinds.flatMap(opsOf)];
  const op = ops.find((known) => nameOf(known) === name);
  return testOf({
    // A name that is not known may be anything.
    path: op ? `${path}.${name}` : path,
    op,
    value,
    kinds,
  });
}

/** The test of the wire that a written one is. */
function testOf(test: Test): Test {
  const { op, kinds, value } = test;
  if (op === "pr") {
    return presenceTest(test);
  }
  const isWord = op === "eq" && typeof value === "string";
  const hasOnlyLists = kinds.includes("enum") && !kinds.includes("string");
  if (!isWord) {
    return test;
  }
  if (!hasOnlyLists) {
    return test;
  }
  return {
    ...test,
    op: "in",
    value: [value],
  };
}

function presenceTest(test: Test): Test {
  const { path, value } = test;
  if (typeof value !== "boolean") {
    throwInputError(path, "true or false");
  }
  return {
    ...test,
    op: value ? "pr" : "np",
    value: undefined,
  };
}

/** Where more is given than a condition has, it is of no kind. */
function wireTest(given: Bag, kinds: Kinds, path: string): Test {
  const { type, op, value, ...more } = given;
  const isWhole = Object.keys(more).length === 0;
  return {
    path,
    op,
    value,
    kinds: kinds.filter((kind) => {
      return isWhole && kind === type;
    }),
  };
}
