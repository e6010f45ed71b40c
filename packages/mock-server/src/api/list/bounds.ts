import { compareKeys, type SortKey } from "../../calls/stored/entry.js";
import type { Workspace } from "../../calls/workspace.js";
import { cursorGone } from "../../spec.js";
import { shown } from "../../util/shown.js";
import type { FilterPlan, Range } from "../filters/fast-paths.js";
import { RefusedRequest } from "../refused-request.js";
import type { Found } from "./found.js";
import type { ListQuery } from "./list-query.js";

/**
 * The part of the data that a page can come from: both are half-open, in
 * ascending order.
 */
export interface Bounds {
  /** Numbers of computed calls. */
  lo: number;
  hi: number;
  /** Indices into the overlay. */
  entryLo: number;
  entryHi: number;
}

/**
 * The call after which the page begins; `undefined` for the first page.
 *
 * @throws RefusedRequest for a cursor that names no call.
 */
export function cursorOf(
  workspace: Workspace,
  { cursor }: ListQuery,
  now: number,
): Found | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const found = workspace.find(cursor, now);
  if (found !== undefined) {
    return found;
  }
  throw new RefusedRequest(
    cursorGone,
    `pagination_key must be the call_id of a call, but there is none with ${shown(cursor)}.`,
  );
}

/**
 * Narrows the data down to what the windows leave over after a call, by search,
 * not by scanning.
 */
export function boundsOf(
  workspace: Workspace,
  { filters, ascending }: ListQuery,
  after: Found | undefined,
  now: number,
): Bounds {
  const bounds: Bounds = {
    lo: 0,
    hi: workspace.calls.startedBy(now),
    entryLo: 0,
    entryHi: workspace.overlay.size,
  };
  cutStarts(bounds, workspace, filters.starts);
  cutEnds(bounds, workspace, filters);
  if (after !== undefined) {
    const cut = ascending ? cutUpTo : cutFrom;
    cut(bounds, workspace, after);
  }
  return bounds;
}

function cutStarts(
  bounds: Bounds,
  { calls, overlay }: Workspace,
  { from, before }: Range,
): void {
  if (from !== undefined) {
    bounds.lo = calls.arrivals.firstAt(from);
    bounds.entryLo = overlay.countStartedBefore(from);
  }
  if (before === undefined) {
    return;
  }
  bounds.hi = Math.min(bounds.hi, calls.arrivals.firstAt(before));
  bounds.entryHi = overlay.countStartedBefore(before);
  if (from === undefined) {
    // A call that never started is in no window.
    bounds.entryLo = overlay.countStartedBefore(Number.MIN_SAFE_INTEGER);
  }
}

/** A call that ends in the window started within its longest length before it. */
function cutEnds(
  bounds: Bounds,
  { calls }: Workspace,
  { ends: { from, before } }: FilterPlan,
): void {
  if (from !== undefined) {
    const earliest = calls.arrivals.firstAt(from - calls.longest);
    bounds.lo = Math.max(bounds.lo, earliest);
  }
  if (before !== undefined) {
    bounds.hi = Math.min(bounds.hi, calls.arrivals.firstAt(before));
  }
}

/** Ascending: leaves over what comes after a call. */
function cutUpTo(bounds: Bounds, workspace: Workspace, call: Found): void {
  const key = keyOf(workspace, call);
  const { overlay } = workspace;
  const entry = overlay.countBefore(key);
  const next = isAt(workspace, entry, key) ? entry + 1 : entry;
  const number =
    typeof call === "number" ? call + 1 : numberAfter(workspace, key);
  bounds.lo = Math.max(bounds.lo, number);
  bounds.entryLo = Math.max(bounds.entryLo, next);
}

/** Descending: leaves over what comes before a call in ascending order. */
function cutFrom(bounds: Bounds, workspace: Workspace, call: Found): void {
  const key = keyOf(workspace, call);
  const number = typeof call === "number" ? call : numberAfter(workspace, key);
  bounds.hi = Math.min(bounds.hi, number);
  bounds.entryHi = Math.min(bounds.entryHi, workspace.overlay.countBefore(key));
}

function keyOf({ calls }: Workspace, call: Found): SortKey {
  return typeof call === "number"
    ? { start: calls.startOf(call), id: calls.idOf(call) }
    : call;
}

/** Whether the overlay has a call with this key at this index. */
function isAt({ overlay }: Workspace, index: number, key: SortKey): boolean {
  return index < overlay.size && compareKeys(overlay.at(index), key) === 0;
}

/** The number of the first computed call that comes after a key. */
function numberAfter({ calls }: Workspace, key: SortKey): number {
  if (key.start === Number.NEGATIVE_INFINITY) {
    return 0;
  }
  let number = calls.arrivals.firstAt(key.start);
  const isTied = () =>
    calls.mayExist(number) && calls.startOf(number) === key.start;
  while (isTied() && calls.idOf(number) <= key.id) {
    number++;
  }
  return number;
}
