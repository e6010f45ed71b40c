import type { Estimate } from "../../fleet/intervals.js";

/** One of the two that are compared. */
interface Side {
  readonly name: string;
  readonly calls: number;
}

/** What a row's numbers are. */
export type RowKind = "share" | "median_ms" | "median_cents";

/** A number of both sides, and their difference. */
export interface ComparisonRow {
  readonly name: string;
  readonly kind: RowKind;
  /** How many calls it is of. */
  readonly a_calls: number;
  readonly b_calls: number;
  /** Nothing where there are too few calls. */
  readonly a: Estimate | null;
  readonly b: Estimate | null;
  /** That of b less that of a. */
  readonly difference: Estimate | null;
  /** Whether the interval of the difference leaves 0 out. */
  readonly is_shown: boolean;
  /**
   * Of a share whose difference is not shown: how many calls each side needs
   * to show one as large, with a probability of 80 %.
   */
  readonly calls_needed: number | null;
}

/** What `rollcall compare` finds. */
export interface Comparison {
  readonly by: string;
  readonly a: Side;
  readonly b: Side;
  /** Of the intervals of both sides. */
  readonly confidence: number;
  /** Of each difference's interval: all rows together have `confidence`. */
  readonly difference_confidence: number;
  readonly rows: readonly ComparisonRow[];
}
