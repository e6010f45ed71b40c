import type { FilterOp } from "./ops-and-kinds.js";

/**
 * The filters that bring a test, by their keys: what is added to the value, or
 * that it becomes a list. A `KeyedTest` of core.
 */
type KeyedTest = Readonly<Record<string, Change>>;

/** What becomes of a value before a filter compares with it. */
type Change = number | "list";

/** The tests of one field, by their written names. */
export type WrittenTests = Readonly<Record<string, KeyedTest | undefined>>;

/** The key of the filter that does each test of one field. */
export type KeysByOp = ReadonlyMap<FilterOp, string>;

/**
 * Writes the tests that these filters can do.
 *
 * @param isInteger - Whether the field holds integers only. Above 5 then means
 * at least 6.
 */
export function writeTests(keys: KeysByOp, isInteger: boolean): WrittenTests {
  const by = (op: FilterOp, change: Change = 0) => {
    return writeTest(keys, op, change);
  };
  const beside = (op: FilterOp, change: number) => {
    if (isInteger) {
      return by(op, change);
    }
    return undefined;
  };
  const ge = by("ge") ?? beside("gt", -1);
  const le = by("le") ?? beside("lt", 1);
  const both = ge && le && { ...ge, ...le };
  return {
    eq: by("eq") ?? by("in", "list") ?? both,
    ne: by("ne"),
    gt: by("gt") ?? beside("ge", 1),
    ge,
    lt: by("lt") ?? beside("le", -1),
    le,
    startsWith: by("sw"),
    endsWith: by("ew"),
    contains: by("co"),
    in: by("in"),
    between: by("bt", "list") ?? both,
  };
}

/** Nothing where no filter does it. */
function writeTest(
  keys: KeysByOp,
  op: FilterOp,
  change: Change,
): KeyedTest | undefined {
  const key = keys.get(op);
  if (key === undefined) {
    return undefined;
  }
  return { [key]: change };
}
