import type { SortKey } from "../../calls/stored/entry.js";
import type { Workspace } from "../../calls/workspace.js";
import { RefusedRequest, shown } from "../refused-request.js";
import type { ListQuery } from "./list-query.js";

/**
 * The part of the data that a page can come from: both are half-open, in
 * ascending order.
 */
export interface Bounds {
  /** Numbers of computed calls. */
  lo: number;
  hi: number;
  /** Places in the overlay. */
  entryLo: number;
  entryHi: number;
}

/**
 * Narrows the data down to what the windows and the cursor leave over, by
 * search, not by scanning.
 */
export function boundsOf(
  workspace: Workspace,
  query: ListQuery,
  now: number,
): Bounds {
  const { calls, overlay } = workspace;
  const { startFrom, startBefore, endFrom, endBefore } = query;
  const bounds: Bounds = {
    lo: 0,
    hi: calls.startedBy(now),
    entryLo: 0,
    entryHi: overlay.size,
  };
  if (startFrom !== undefined) {
    bounds.lo = calls.arrivals.firstAt(startFrom);
    bounds.entryLo = overlay.countStartedBefore(startFrom);
  }
  if (startBefore !== undefined) {
    bounds.hi = Math.min(bounds.hi, calls.arrivals.firstAt(startBefore));
    bounds.entryHi = overlay.countStartedBefore(startBefore);
    if (startFrom === undefined) {
      bounds.entryLo = overlay.countStartedBefore(Number.MIN_SAFE_INTEGER);
    }
  }
  // A call that ends in the window started within its longest length before it.
  if (endFrom !== undefined) {
    bounds.lo = Math.max(
      bounds.lo,
      calls.arrivals.firstAt(endFrom - calls.longest),
    );
  }
  if (endBefore !== undefined) {
    bounds.hi = Math.min(bounds.hi, calls.arrivals.firstAt(endBefore));
  }
  if (query.cursor !== undefined) {
    cutAt(bounds, workspace, query.cursor, query.ascending, now);
  }
  return bounds;
}

function cutAt(
  bounds: Bounds,
  workspace: Workspace,
  cursor: string,
  ascending: boolean,
  now: number,
): void {
  const found = workspace.find(cursor, now);
  if (found === undefined) {
    throw new RefusedRequest(
      400,
      `pagination_key must be the call_id of a call, but there is none with ${shown(cursor)}.`,
    );
  }
  const place =
    typeof found === "number"
      ? { start: workspace.calls.startOf(found), id: cursor }
      : found;
  const number =
    typeof found === "number" ? found : numberFrom(workspace, place);
  const entry = workspace.overlay.countBefore(place);
  if (ascending) {
    bounds.lo = Math.max(
      bounds.lo,
      typeof found === "number" ? number + 1 : number,
    );
    bounds.entryLo = Math.max(
      bounds.entryLo,
      typeof found === "number" ? entry : entry + 1,
    );
  } else {
    bounds.hi = Math.min(bounds.hi, number);
    bounds.entryHi = Math.min(bounds.entryHi, entry);
  }
}

/**
 * The number of the first computed call that comes after a place in the
 * overlay.
 */
function numberFrom({ calls }: Workspace, place: SortKey): number {
  if (place.start === Number.NEGATIVE_INFINITY) {
    return 0;
  }
  let number = calls.arrivals.firstAt(place.start);
  const tied = () =>
    calls.mayExist(number) && calls.startOf(number) === place.start;
  while (tied() && calls.idOf(number) <= place.id) {
    number++;
  }
  return number;
}
