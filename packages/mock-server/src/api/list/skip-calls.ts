import type { Workspace } from "../../calls/workspace.js";
import { hasBound } from "../filters/range.js";
import type { ListQuery } from "./list-query.js";
import { type Bounds, keyOf } from "./page-bounds.js";
import type { Listing } from "./page-request.js";

/** Whether so many calls can be skipped without looking at each of them. */
export function canSkipByArithmetic({
  filters: { agentIds, ends, others },
}: ListQuery): boolean {
  if (agentIds !== undefined) {
    return false;
  }
  if (hasBound(ends)) {
    return false;
  }
  return others.length === 0;
}

/**
 * What is left of bounds without their first calls in the query's order: found
 * by halving, because how many come before a computed call is known.
 */
export function skipCalls(
  { workspace, query }: Listing,
  bounds: Bounds,
  skip: number,
): Bounds {
  if (skip === 0) {
    return bounds;
  }
  const order = query.ascending
    ? upward(workspace, bounds)
    : downward(workspace, bounds);
  return order.cut(skip);
}

/** One of the two directions. */
interface Direction {
  cut(skip: number): Bounds;
}

/** How many of the overlay's calls within bounds come before computed call `n`. */
function entriesBefore(
  workspace: Workspace,
  { entryLo, entryHi }: Bounds,
  n: number,
): number {
  const key = keyOf(workspace, n);
  const index = workspace.overlay.countBefore(key);
  return Math.max(entryLo, Math.min(entryHi, index)) - entryLo;
}

function upward(workspace: Workspace, bounds: Bounds): Direction {
  const { overlay } = workspace;
  const { lo, hi, entryLo, entryHi } = bounds;
  const countShownBefore = (n: number) =>
    n - lo - overlay.hiddenIn(lo, n).length;
  const before = (n: number) =>
    countShownBefore(n) + entriesBefore(workspace, bounds, n);
  return {
    cut(skip) {
      const n = lastThat(lo, hi, (number) => before(number) <= skip);
      if (n === undefined) {
        return {
          ...bounds,
          entryLo: Math.min(entryHi, entryLo + skip),
        };
      }
      const { calls, entries } = splitSkip(
        overlay.isHidden(n),
        skip - before(n),
      );
      const first = entryLo + entriesBefore(workspace, bounds, n) + entries;
      return {
        ...bounds,
        lo: n + calls,
        entryLo: Math.min(entryHi, first),
      };
    },
  };
}

function downward(workspace: Workspace, bounds: Bounds): Direction {
  const { overlay } = workspace;
  const { lo, hi, entryLo, entryHi } = bounds;
  const countShownAfter = (n: number) =>
    hi - n - 1 - overlay.hiddenIn(n + 1, hi).length;
  const entriesAfter = (n: number) =>
    entryHi - entryLo - entriesBefore(workspace, bounds, n);
  const after = (n: number) => countShownAfter(n) + entriesAfter(n);
  return {
    cut(skip) {
      // Counted from the end, so that it is the last one that passes.
      const back = lastThat(0, hi - lo, (k) => after(hi - 1 - k) <= skip);
      if (back === undefined) {
        return {
          ...bounds,
          entryHi: Math.max(entryLo, entryHi - skip),
        };
      }
      const n = hi - 1 - back;
      const { calls, entries } = splitSkip(
        overlay.isHidden(n),
        skip - after(n),
      );
      const end = entryHi - entriesAfter(n) - entries;
      return {
        ...bounds,
        hi: n + 1 - calls,
        entryHi: Math.max(entryLo, end),
      };
    },
  };
}

/**
 * Splits what is left to skip: `calls` are computed calls to step over,
 * `entries` the stored calls after them. A hidden call is stepped over, too,
 * but does not count as skipped.
 */
function splitSkip(isHidden: boolean, left: number) {
  if (isHidden) {
    return {
      calls: 1,
      entries: left,
    };
  }
  const calls = Math.min(1, left);
  return {
    calls,
    entries: left - calls,
  };
}

/**
 * The last number in `[lo, hi)` that passes a test which all before it pass;
 * `undefined`: not even the first does.
 */
function lastThat(
  lo: number,
  hi: number,
  passes: (n: number) => boolean,
): number | undefined {
  let low = lo;
  let high = hi;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low > lo) {
    return low - 1;
  }
  return undefined;
}
