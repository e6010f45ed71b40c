import type { AheadRange } from "../checkpoint.js";
import type { Plan } from "./plan.js";
import type { Run, SortKey } from "./position.js";
import { comesAfter, progressOf } from "./sort-order.js";

/** Whether an earlier run handed an item out ahead of its turn. */
export function isAhead(
  plan: Plan,
  { handedOutAhead }: Run,
  key: SortKey,
): boolean {
  const ranges = handedOutAhead ?? [];
  return ranges.some((range) => isIn(plan, range, key));
}

/** What never started belongs to every snapshot. */
export function isInSnapshot(key: SortKey, run: Run): boolean {
  const start = key.start ?? -Infinity;
  const end = run.snapshotEnd ?? Infinity;
  return start <= end;
}

function isIn(plan: Plan, range: AheadRange, key: SortKey): boolean {
  const begin = progressOf(plan, range.from);
  const progress = progressOf(plan, key.start);
  return progress >= begin && !comesAfter(plan, key, range);
}
