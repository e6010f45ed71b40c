import { InputError } from "../errors/input-error.js";
import { shownOf } from "../request/shown-value.js";
import { typeOf } from "../request/type-of.js";
import type { FilterKind } from "../spec/filter.js";
import { opsOf, type Test, writtenNames } from "./condition.js";
import { isWrittenName, writtenTests } from "./written-tests.js";

export type Bag = Readonly<Record<string, unknown>>;

/** Whether it is an object of names and values. A `Date` is a value. */
export function isBag(value: unknown): value is Bag {
  return typeOf(value) === "object" && !(value instanceof Date);
}

/** What was given for a name of an object; what is undefined was not given. */
export function givenIn(bag: Bag): [string, unknown][] {
  return Object.entries(bag).filter(([, value]) => value !== undefined);
}

/** Whether somebody wrote what the wire has: `{ type, op, value }`. */
export function isWireForm(given: Bag): boolean {
  return Object.hasOwn(given, "type") || Object.hasOwn(given, "op");
}

/**
 * The tests that a condition was written with.
 *
 * @param path - Where: `filter_criteria.duration_ms`.
 * @throws InputError if a name is not one of a test.
 */
export function testsIn(
  given: unknown,
  kinds: readonly FilterKind[],
  path: string,
): Test[] {
  if (!isBag(given)) {
    return [bareTest(given, kinds, path)];
  }
  if (isWireForm(given)) {
    return [wireTest(given, kinds, path)];
  }
  const written = givenIn(given);
  if (written.length === 0) {
    throw new InputError(path, writtenNames(kinds), "without a test");
  }
  return written.map(([name, value]) => {
    if (!isWrittenName(name)) {
      const expected = writtenNames(kinds);
      throw new InputError(path, expected, "of a test that is not known");
    }
    const place = `${path}.${name}`;
    if (name === "exists") {
      return presenceTest(value, kinds, place);
    }
    return testOf({ path: place, op: writtenTests[name], value, kinds });
  });
}

/** A value alone is to be equal, and a list is to have one that is. */
function bareTest(
  value: unknown,
  kinds: readonly FilterKind[],
  path: string,
): Test {
  const op = Array.isArray(value) ? "in" : "eq";
  return testOf({ path, op, value, kinds });
}

/** Where words are only compared with lists, one word is a list of it. */
function testOf(test: Test): Test {
  const { op, kinds, value } = test;
  const isOneOfWords = kinds.includes("enum") && !kinds.includes("string");
  if (op === "eq" && isOneOfWords && typeof value === "string") {
    return {
      ...test,
      op: "in",
      value: [value],
    };
  }
  return test;
}

function presenceTest(
  value: unknown,
  kinds: readonly FilterKind[],
  path: string,
): Test {
  if (typeof value !== "boolean") {
    throw new InputError(path, "true or false", shownOf(value, {}));
  }
  return { path, op: value ? "pr" : "np", kinds };
}

function wireTest(
  { type, op, value, ...more }: Bag,
  kinds: readonly FilterKind[],
  path: string,
): Test {
  const [extra] = givenIn(more);
  if (extra) {
    throw new InputError(path, "type, op and value", "of more than these");
  }
  const kind = kinds.find((name) => name === type);
  if (!kind) {
    throw new InputError(`${path}.type`, kinds.join(" or "));
  }
  const ops = opsOf(kind);
  const known = ops.find((name) => name === op);
  if (!known) {
    throw new InputError(`${path}.op`, ops.join(" or "));
  }
  return { path: `${path}.value`, op: known, value, kinds: [kind] };
}
