import type { filterKinds, filterOps } from "../generated/filters.js";
import type { JsonPointer } from "./json-pointer.js";

/** A test that a filter can do, by its short name: `eq`, `ge`, `in`. */
export type FilterOp = (typeof filterOps)[number];

/** A kind of condition that a request may bring: `string`, `range`. */
export type FilterKind = keyof typeof filterKinds;

/**
 * A filter whose key fixes the test: the request brings the value alone. A
 * field that is absent or null never passes.
 */
export interface FixedFilter {
  /** Into an item: what is tested. */
  readonly field: JsonPointer;
  readonly op: Exclude<FilterOp, "pr" | "np">;
}

/**
 * A filter whose request brings the test, as `{type, op, value}`. A field that
 * is absent or null passes `np` and nothing else, `ne` included.
 */
export interface AskedFilter {
  /**
   * Into an item: what is tested. Of several, the first that leads to something
   * counts.
   */
  readonly field: JsonPointer | readonly JsonPointer[];
  /** The conditions that are taken, by their `type`. */
  readonly kinds: readonly FilterKind[];
  /**
   * The property of a condition that names an entry of the field. The value is
   * then a list of conditions, and an item has to meet all of them. @default
   * one condition, on the field itself
   */
  readonly key?: string;
}

/**
 * A filter whose value is a list of objects; each of their properties is a
 * filter itself.
 */
export interface GroupFilter {
  /** Whether an item has to match any of the objects, or all of them. */
  readonly match: "any" | "all";
  /**
   * Into an item: a list. Each object then has to match one of its elements,
   * and the fields of the object's filters lead into that element. @default the
   * item itself is matched
   */
  readonly each?: JsonPointer;
}

/** What a filter does: `x-filter` of the spec. */
export type FilterRule = FixedFilter | AskedFilter | GroupFilter;

/**
 * How a written test is sent by filters whose keys fix the test: by each of
 * these keys the value with so much added to it, or as a list. Of a range, the
 * first key brings the lower end, and the second the upper one.
 */
export type KeyedTest = Readonly<Record<string, number | "list">>;

/** What can be asked of each field, by the name of the field and of the test. */
export type TestsByField = Readonly<
  Record<string, Readonly<Record<string, KeyedTest>>>
>;
