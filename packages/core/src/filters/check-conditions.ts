import { filterKinds } from "../generated/filters.js";
import { checkValue } from "../request/check-value.js";
import type { AskedFilter, FilterKind, FilterOp } from "../spec/filter.js";
import type { ValueSpec } from "../spec/operation.js";
import {
  type Kinds,
  nameOf,
  opsOf,
  type Test,
  testsIn,
} from "./given-tests.js";
import { shapeOf } from "./shape-of.js";
import { throwInputError } from "./throw-input-error.js";

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

const moment: ValueSpec = {
  type: "integer",
  instant: true,
};

/**
 * The conditions of one field, or of one entry of it, as the wire has them. The
 * wire's form is taken, too.
 */
export function checkConditions(
  given: unknown,
  spec: FilterSpec,
  path: string,
): Condition[] {
  const { kinds } = spec.filter;
  const tests = testsIn(given, kinds, path);
  if (tests.length === 0) {
    throwInputError(path, wordsFor(kinds), "empty");
  }
  return tests.map((test) => conditionOf(test, spec));
}

function conditionOf(test: Test, spec: FilterSpec): Condition {
  const { path } = test;
  const op = test.op as FilterOp;
  const able = test.kinds.filter((kind) => opsOf(kind).includes(op));
  if (able.length === 0) {
    throwInputError(path, wordsFor(spec.filter.kinds), "without such a test");
  }
  const value = copyOf(test, spec);
  const type = kindFor(value, able, path);
  if (value === undefined) {
    return {
      type,
      op,
    };
  }
  return {
    type,
    op,
    value,
  };
}

/** The kind that compares with such a value. */
function kindFor(value: unknown, kinds: Kinds, path: string): FilterKind {
  const shape = shapeOf(value);
  const fit = kinds.find((kind) => filterKinds[kind].value === shape);
  if (fit) {
    return fit;
  }
  const expected = kinds.map((kind) => filterKinds[kind].value);
  return throwInputError(path, expected.join(" or "), `of type ${shape}`);
}

/** The value, so that nobody changes it meanwhile; moments are milliseconds. */
function copyOf({ value, path }: Test, { instant }: FilterSpec): unknown {
  const copyItem = (item: unknown) => {
    if (instant && value !== undefined) {
      return checkValue(item, moment, path, "body");
    }
    return item;
  };
  if (Array.isArray(value)) {
    // A hole is no item that fits.
    return Array.from(value, copyItem);
  }
  return copyItem(value);
}

/** What filters of these kinds can test. */
function wordsFor(kinds: Kinds): string {
  const words = kinds.map((kind) => {
    const names = new Set(opsOf(kind).map(nameOf));
    const list = [...names].join(", ");
    return `${kind} (${list})`;
  });
  return words.join(" or ");
}
