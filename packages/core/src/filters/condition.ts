import { InputError } from "../errors/input-error.js";
import { filterKinds } from "../generated/filters.js";
import { shownOf } from "../request/shown-value.js";
import { checked } from "../request/value.js";
import type { AskedFilter, FilterKind, FilterOp } from "../spec/filter.js";
import type { ValueSpec } from "../spec/operation.js";
import { fitting } from "./fitting.js";
import { isWrittenName, writtenTests } from "./written-tests.js";

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

/** A test as it was given. */
export interface Test {
  /** Where: `filter_criteria.duration_ms.ge`. */
  readonly path: string;
  readonly op: FilterOp;
  readonly value?: unknown;
  /** The kinds that it may be sent as. */
  readonly kinds: readonly FilterKind[];
}

/** The tests of a kind of condition. */
export const opsOf = (kind: FilterKind): readonly FilterOp[] =>
  filterKinds[kind].ops;

/** How the tests of these kinds are written. */
export function writtenNames(kinds: readonly FilterKind[]): string {
  const ops = kinds.flatMap(opsOf);
  const names = Object.keys(writtenTests).filter(isWrittenName);
  return names.filter((name) => ops.includes(writtenTests[name])).join(", ");
}

/**
 * The condition that a test is sent as.
 *
 * @throws InputError if the filter does not have the test, or its value is not
 * one that it compares with.
 */
export function conditionOf(test: Test, spec: ValueSpec): Condition {
  const { path, op, kinds } = test;
  const able = kinds.filter((kind) => opsOf(kind).includes(op));
  if (able.length === 0) {
    throw new InputError(path, writtenNames(kinds), "not a test of it");
  }
  const value = copyOf(test, spec);
  const fittingOf = (kind: FilterKind) => fitting[filterKinds[kind].value];
  const type = able.find((kind) => fittingOf(kind).isFit(value));
  if (!type) {
    const expected = able.map((kind) => fittingOf(kind).words).join(" or ");
    throw new InputError(path, expected, shownOf(value, {}));
  }
  if (value === undefined) {
    return { type, op };
  }
  return { type, op, value };
}

/** The value, so that nobody changes it meanwhile; moments are milliseconds. */
function copyOf({ value, path }: Test, { instant }: ValueSpec): unknown {
  const isMoment = instant && value !== undefined;
  const copyItem = (item: unknown) =>
    isMoment ? checked(item, moment, `.${path}`, "body") : item;
  if (Array.isArray(value)) {
    // A hole is no item that fits.
    return Array.from(value, copyItem);
  }
  return copyItem(value);
}

const moment: ValueSpec = {
  type: "integer",
  instant: true,
};
