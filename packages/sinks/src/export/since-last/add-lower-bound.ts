import type { OperationSpec } from "@rollcall/core/spec";
import { namesIn } from "../../redact/path-tree.js";

type Bag = Readonly<Record<string, unknown>>;

/**
 * Parameters that ask for calls from a start on. A bound of the caller's that
 * comes later stays.
 *
 * @param from - Epoch milliseconds.
 */
export function addLowerBound(
  list: Pick<OperationSpec, "pagination">,
  parameters: Bag,
  from: number,
): Bag {
  const window = list.pagination?.window;
  if (window === undefined) {
    return parameters;
  }
  if ("bound" in window) {
    const path = namesIn(window.bound);
    return change(parameters, path, (given) => raiseTests(given, from));
  }
  const path = namesIn(window.after);
  return change(parameters, path, (given) => later(given, from));
}

/** A copy with another value at a path. */
function change(
  bag: Bag,
  path: readonly string[],
  replace: (given: unknown) => unknown,
): Bag {
  const [name = "", ...rest] = path;
  const { [name]: value } = bag;
  const isEnd = rest.length === 0;
  const changed = isEnd ? replace(value) : change(Object(value), rest, replace);
  return {
    ...bag,
    [name]: changed,
  };
}

/**
 * The tests of a start, with a lower bound that is no earlier. Tests that take
 * none beside them stay: what they find besides is dropped later.
 */
function raiseTests(given: unknown, from: number): unknown {
  const tests = nameTests(given);
  if (tests === undefined) {
    return given;
  }
  if (!areBounds(tests)) {
    return given;
  }
  const { gt, ge, ...upper } = tests;
  const isLate = gt !== undefined && later(gt, from) === gt;
  if (isLate) {
    return {
      ...upper,
      gt,
    };
  }
  return {
    ...upper,
    ge: later(ge, from),
  };
}

function areBounds(tests: Bag): boolean {
  const ops = Object.keys(tests);
  return ops.every((op) => boundOps.includes(op));
}

const boundOps: readonly string[] = ["ge", "gt", "lt", "le"];

/** As `{ op: value }`, also where they come as the wire has them. */
function nameTests(given: unknown): Bag | undefined {
  if (given === undefined) {
    return {};
  }
  const isBag = Object(given) === given && !(given instanceof Date);
  if (!isBag) {
    return undefined;
  }
  const bag = given as Bag;
  const isOfWire = Object.hasOwn(bag, "op");
  if (isOfWire) {
    return { [`${bag.op}`]: bag.value };
  }
  return bag;
}

/** The later of a moment that was given, if any, and another one. */
function later(given: unknown, from: number): unknown {
  const isMoment = typeof given === "number" || given instanceof Date;
  const isLater = isMoment && Number(given) > from;
  if (isLater) {
    return given;
  }
  return from;
}
