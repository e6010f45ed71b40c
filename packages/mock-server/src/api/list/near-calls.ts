import { isEmptyPlan } from "../filters/filter-plan.js";
import { hasBound } from "../filters/range.js";
import type { Found } from "./found-call.js";
import type { FoundWriter } from "./found-writer.js";
import type { ListQuery } from "./list-query.js";
import { MergedWalk, take } from "./merged-walk.js";
import type { Bounds } from "./page-bounds.js";
import type { PageRequest } from "./page-request.js";
import { type Run, runOf } from "./run-of-calls.js";
import { canSkipByArithmetic } from "./skip-calls.js";
import { EntryWalk } from "./walk-entries.js";

/** The calls of a page, written. */
export interface WrittenCalls {
  /** JSON with a comma after each call. */
  readonly pieces: readonly Uint8Array[];
  /** The last of them; absent where there are none. */
  readonly last: Found | undefined;
  /** Whether others come after it; `false` where nobody asked. */
  readonly hasMore: boolean;
}

/** Which calls a page has, and whether to look at what comes after them. */
export interface NearCalls {
  readonly request: PageRequest;
  readonly bounds: Bounds;
  readonly looksAhead: boolean;
}

export const NO_CALLS: WrittenCalls = {
  pieces: [],
  last: undefined,
  hasMore: false,
};

/** Whether the calls of a page are near each other, and can be found at once. */
export function areNear({ filters: { ends, others } }: ListQuery): boolean {
  return others.length === 0 && !hasBound(ends);
}

/** Writes the calls of a page that are near each other. */
export function writeNear(writer: FoundWriter, near: NearCalls): WrittenCalls {
  const { request, bounds } = near;
  if (isEmpty(bounds)) {
    return NO_CALLS;
  }
  if (isEmptyPlan(request.query.filters)) {
    return NO_CALLS;
  }
  const run = runOf(request, bounds);
  if (run === undefined) {
    return writeWalk(writer, near);
  }
  return writeRun(writer, near, run);
}

/** From so many neighbours on, their blocks are worth writing. */
function shortestRunOf(query: ListQuery): number | undefined {
  // The next pages come from the same blocks.
  if (canSkipByArithmetic(query)) {
    return 1;
  }
  return undefined;
}

function writeWalk(
  writer: FoundWriter,
  { request, bounds, looksAhead }: NearCalls,
): WrittenCalls {
  const { query } = request;
  const { limit } = query;
  const walk = new MergedWalk(request, bounds);
  const found = take(walk, looksAhead ? limit + 1 : limit);
  if (found.length === 0) {
    return NO_CALLS;
  }
  const calls = found.slice(0, limit);
  const shortest = shortestRunOf(query);
  return {
    pieces: writer.write(request, calls, shortest),
    last: calls.at(-1),
    hasMore: found.length > limit,
  };
}

/**
 * A page that begins with computed calls that follow each other; where they
 * don't fill it, the overlay's come after them.
 */
function writeRun(
  writer: FoundWriter,
  near: NearCalls,
  run: Run,
): WrittenCalls {
  const { request, bounds } = near;
  const { ascending, limit } = request.query;
  const { lo, hi } = run;
  const count = hi - lo;
  const first = ascending ? lo : hi - 1;
  const slices = writer.slicesOf(request, first, count);
  const walk = new EntryWalk(request, bounds);
  const entries: Found[] = [];
  let next = walk.next();
  while (next !== undefined && entries.length < limit - count) {
    entries.push(next);
    next = walk.next();
  }
  const others = writer.write(request, entries);
  const lastNumber = ascending ? hi - 1 : lo;
  return {
    pieces: [...slices, ...others],
    last: entries.at(-1) ?? lastNumber,
    hasMore: next !== undefined || hasNumbersBeside(near, run),
  };
}

/** Whether computed calls are seen within the bounds, and not in the run. */
function hasNumbersBeside({ request, bounds }: NearCalls, run: Run): boolean {
  const { overlay } = request.workspace;
  const inBounds = overlay.hiddenBelow(bounds.hi);
  const hidden = inBounds - overlay.hiddenBelow(bounds.lo);
  const others = bounds.hi - bounds.lo - (run.hi - run.lo);
  return others > hidden;
}

function isEmpty({ lo, hi, entryLo, entryHi }: Bounds): boolean {
  const hasNumbers = lo < hi;
  const hasEntries = entryLo < entryHi;
  return !hasNumbers && !hasEntries;
}
