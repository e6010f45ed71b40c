import type { Workspace } from "../../calls/workspace.js";
import type { FilterPlan } from "../filters/filter-plan.js";
import { hasBound } from "../filters/range.js";
import type { ListQuery } from "./list-query.js";
import { comesFirst } from "./merged-walk.js";
import type { Bounds } from "./page-bounds.js";
import type { Listing } from "./page-request.js";

/** Computed calls that follow each other, by number, half-open. */
export interface Run {
  readonly lo: number;
  readonly hi: number;
}

/**
 * The computed calls that the page begins with, when they follow each other and
 * all of the overlay comes after them.
 */
export function runOf(
  { workspace, query }: Listing,
  bounds: Bounds,
): Run | undefined {
  if (!keepsNeighbours(query.filters)) {
    return undefined;
  }
  const run = firstNumbers(query, bounds);
  const isEmpty = run.lo >= run.hi;
  if (isEmpty) {
    return undefined;
  }
  if (isHidingIn(workspace, run)) {
    return undefined;
  }
  if (!comesBeforeEntries(workspace, query, bounds, run)) {
    return undefined;
  }
  return run;
}

/** Whether calls that follow each other do so after filtering, too. */
function keepsNeighbours({ agentIds, ends }: FilterPlan): boolean {
  return agentIds === undefined && !hasBound(ends);
}

/** As many of the computed calls as a page may have. */
function firstNumbers(
  { ascending, limit }: ListQuery,
  { lo, hi }: Bounds,
): Run {
  if (ascending) {
    const end = Math.min(hi, lo + limit);
    return {
      lo,
      hi: end,
    };
  }
  const begin = Math.max(lo, hi - limit);
  return {
    lo: begin,
    hi,
  };
}

function isHidingIn({ overlay }: Workspace, { lo, hi }: Run): boolean {
  const before = overlay.hiddenBelow(lo);
  const upToEnd = overlay.hiddenBelow(hi);
  return upToEnd > before;
}

function comesBeforeEntries(
  { calls, overlay }: Workspace,
  { ascending }: ListQuery,
  { entryLo, entryHi }: Bounds,
  { lo, hi }: Run,
): boolean {
  if (entryLo >= entryHi) {
    return true;
  }
  const index = ascending ? entryLo : entryHi - 1;
  const nearest = overlay.at(index);
  const last = ascending ? hi - 1 : lo;
  return comesFirst(calls, last, nearest, ascending);
}
