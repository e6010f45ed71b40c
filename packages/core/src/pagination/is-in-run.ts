import type { AheadRange } from "../checkpoint.js";
import type { Plan } from "./plan.js";
import type { Run, SortKey } from "./position.js";
import { comesAfter, isSortedById, progressOf } from "./sort-order.js";

/**
 * Whether an earlier run handed an item out ahead of its turn.
 *
 * @param keys - Of the whole page: they show the order of what starts together.
 */
export function isAhead(
  plan: Plan,
  { handedOutAhead = [] }: Run,
  key: SortKey,
  keys: readonly SortKey[],
): boolean {
  return handedOutAhead.some((range) => isIn(plan, range, key, keys));
}

/** What never started belongs to every snapshot. */
export function isInSnapshot(key: SortKey, run: Run): boolean {
  const start = key.start ?? -Infinity;
  const end = run.snapshotEnd ?? Infinity;
  return start <= end;
}

/**
 * Ids tell where a range ends within a millisecond only if the page is sorted by
 * them: rather is an item given twice by two runs than lost.
 */
function isIn(
  plan: Plan,
  range: AheadRange,
  key: SortKey,
  keys: readonly SortKey[],
): boolean {
  const begin = progressOf(plan, range.from);
  const isBefore = progressOf(plan, key.start) < begin;
  const isAtEnd = key.start === range.start;
  if (isBefore) {
    return false;
  }
  if (isAtEnd && !isSortedById(plan, keys)) {
    return false;
  }
  return !comesAfter(plan, key, range);
}
