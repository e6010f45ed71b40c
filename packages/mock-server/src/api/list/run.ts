import type { Workspace } from "../../calls/workspace.js";
import { type FilterPlan, hasBound } from "../filters/fast-paths.js";
import type { Bounds } from "./bounds.js";
import type { ListQuery } from "./list-query.js";
import { comesFirst } from "./merged-walk.js";

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
  workspace: Workspace,
  query: ListQuery,
  bounds: Bounds,
): Run | undefined {
  if (!keepsNeighbours(query.filters)) {
    return undefined;
  }
  const run = firstNumbers(query, bounds);
  const isRun = run.lo < run.hi && !isHidingIn(workspace, run);
  return isRun && comesBeforeEntries(workspace, query, bounds, run)
    ? run
    : undefined;
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
  return ascending
    ? { lo, hi: Math.min(hi, lo + limit) }
    : { lo: Math.max(lo, hi - limit), hi };
}

function isHidingIn({ overlay }: Workspace, { lo, hi }: Run): boolean {
  return overlay.hiddenBelow(hi) > overlay.hiddenBelow(lo);
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
  const nearest = overlay.at(ascending ? entryLo : entryHi - 1);
  const last = ascending ? hi - 1 : lo;
  return comesFirst(calls, last, nearest, ascending);
}
