import type { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import { compareKeys, type SortKey } from "../../calls/stored/entry.js";
import type { Workspace } from "../../calls/workspace.js";
import type { FilterPlan } from "../filters/filter-plan.js";
import type { Range } from "../filters/range.js";
import type { Place } from "./found-call.js";
import type { Listing } from "./page-request.js";
import { refuseUnknownCall } from "./refuse-cursor.js";

/** Calls without a start come before it, all others after it. */
const EARLIEST = Number.MIN_SAFE_INTEGER;

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
export function cursorOf({
  workspace,
  query: { cursor },
  now,
}: Listing): Place | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const found = workspace.find(cursor, now);
  if (found !== undefined) {
    return found;
  }
  return refuseUnknownCall(cursor);
}

/**
 * Narrows the data down to what the windows leave over after a call, by search,
 * not by scanning.
 */
export function boundsOf(
  { workspace, query: { filters, ascending }, now }: Listing,
  after: Place | undefined,
): Bounds {
  const bounds: Bounds = {
    lo: 0,
    hi: workspace.calls.startedBy(now),
    entryLo: 0,
    entryHi: workspace.overlay.size,
  };
  cutStarts(bounds, workspace, filters.starts);
  cutEnds(bounds, workspace, filters);
  cutToCall(bounds, workspace, filters, now);
  if (after === undefined) {
    return bounds;
  }
  if (ascending) {
    cutUpTo(bounds, workspace, after);
  } else {
    cutFrom(bounds, workspace, after);
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
  const end = calls.arrivals.firstAt(before);
  bounds.hi = Math.min(bounds.hi, end);
  bounds.entryHi = overlay.countStartedBefore(before);
  if (from === undefined) {
    // A call that never started is in no window.
    bounds.entryLo = overlay.countStartedBefore(EARLIEST);
  }
}

/** A call that ends in the window started within its longest length before it. */
function cutEnds(
  bounds: Bounds,
  { calls }: Workspace,
  { ends }: FilterPlan,
): void {
  const { from, before } = ends;
  const { arrivals, longest } = calls;
  if (from !== undefined) {
    const earliest = from - longest;
    const first = arrivals.firstAt(earliest);
    bounds.lo = Math.max(bounds.lo, first);
  }
  if (before !== undefined) {
    const end = arrivals.firstAt(before);
    bounds.hi = Math.min(bounds.hi, end);
  }
}

/** Leaves over the one call that may match. */
function cutToCall(
  bounds: Bounds,
  workspace: Workspace,
  { callId }: FilterPlan,
  now: number,
): void {
  if (callId === undefined) {
    return;
  }
  const found = workspace.find(callId, now);
  const isComputed = typeof found === "number";
  const isStored = found !== undefined && !isComputed;
  const number = isComputed ? found : bounds.hi;
  const entry = isStored
    ? workspace.overlay.countBefore(found)
    : bounds.entryHi;
  bounds.lo = Math.max(bounds.lo, number);
  bounds.hi = Math.min(bounds.hi, number + 1);
  bounds.entryLo = Math.max(bounds.entryLo, entry);
  bounds.entryHi = Math.min(bounds.entryHi, entry + 1);
}

/** Ascending: leaves over what comes after a call. */
function cutUpTo(bounds: Bounds, workspace: Workspace, call: Place): void {
  const key = keyOf(workspace, call);
  const number = numberAfter(workspace, call);
  const entry = entryAfter(workspace, key);
  bounds.lo = Math.max(bounds.lo, number);
  bounds.entryLo = Math.max(bounds.entryLo, entry);
}

/** Descending: leaves over what comes before a call in ascending order. */
function cutFrom(bounds: Bounds, workspace: Workspace, call: Place): void {
  const key = keyOf(workspace, call);
  const number = numberFrom(workspace, call);
  const entry = workspace.overlay.countBefore(key);
  bounds.hi = Math.min(bounds.hi, number);
  bounds.entryHi = Math.min(bounds.entryHi, entry);
}

export function keyOf({ calls }: Workspace, call: Place): SortKey {
  if (typeof call !== "number") {
    return call;
  }
  const start = calls.startOf(call);
  const id = calls.idOf(call);
  return {
    start,
    id,
  };
}

/** The index of the first of the overlay's calls that comes after a key. */
function entryAfter({ overlay }: Workspace, key: SortKey): number {
  const index = overlay.countBefore(key);
  if (index === overlay.size) {
    return index;
  }
  const entry = overlay.at(index);
  const isItself = compareKeys(entry, key) === 0;
  if (isItself) {
    return index + 1;
  }
  return index;
}

/** The number of the first computed call that comes after a call. */
function numberAfter(workspace: Workspace, call: Place): number {
  if (typeof call === "number") {
    return call + 1;
  }
  return numberAfterKey(workspace, call);
}

/** The same, or the call's own number where it is a computed one. */
function numberFrom(workspace: Workspace, call: Place): number {
  if (typeof call === "number") {
    return call;
  }
  return numberAfterKey(workspace, call);
}

function numberAfterKey({ calls }: Workspace, key: SortKey): number {
  if (key.start === Number.NEGATIVE_INFINITY) {
    return 0;
  }
  const { start, id } = key;
  let number = calls.arrivals.firstAt(start);
  while (startsAt(calls, number, start) && calls.idOf(number) <= id) {
    number++;
  }
  return number;
}

function startsAt(
  calls: VirtualCalls,
  number: number,
  instant: number,
): boolean {
  return calls.mayExist(number) && calls.startOf(number) === instant;
}
