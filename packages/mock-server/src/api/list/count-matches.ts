import { HAND } from "../../calls/computed/agents.js";
import type { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import { isEmptyPlan } from "../filters/filter-plan.js";
import { hasBound } from "../filters/range.js";
import { type Bounds, boundsOf } from "./page-bounds.js";
import type { Listing } from "./page-request.js";
import { CallWalk, NONE, PAUSE } from "./walk-calls.js";
import { EntryWalk } from "./walk-entries.js";

/**
 * How many calls a query matches in all, by arithmetic; `undefined` where only
 * a search can tell, because it has tests without a fast path.
 */
export function countMatches(listing: Listing): number | undefined {
  const { query } = listing;
  if (query.filters.others.length > 0) {
    return undefined;
  }
  if (isEmptyPlan(query.filters)) {
    return 0;
  }
  const bounds = boundsOf(listing, undefined);
  return countComputed(listing, bounds) + countEntries(listing, bounds);
}

function countEntries(listing: Listing, bounds: Bounds): number {
  const walk = new EntryWalk(listing, bounds);
  let count = 0;
  while (walk.next() !== undefined) {
    count++;
  }
  return count;
}

function countComputed(listing: Listing, bounds: Bounds): number {
  const { query, now } = listing;
  const { ends } = query.filters;
  if (!hasBound(ends)) {
    return countOfAgents(listing, bounds.lo, bounds.hi);
  }
  const { from = Number.NEGATIVE_INFINITY, before = now + 1 } = ends;
  const last = Math.min(before, now + 1);
  const countUntil = (instant: number) =>
    countEndedBefore(listing, bounds, instant);
  return Math.max(0, countUntil(last) - countUntil(from));
}

/**
 * How many calls within bounds end before an instant: all that started longer
 * before it than any call lasts, and some of those after; only these are looked
 * at.
 */
function countEndedBefore(
  listing: Listing,
  bounds: Bounds,
  instant: number,
): number {
  if (instant === Number.NEGATIVE_INFINITY) {
    return 0;
  }
  const { calls } = listing.workspace;
  const certain = calls.arrivals.firstAt(instant - calls.longest);
  const possible = calls.arrivals.firstAt(instant);
  const lo = clamp(certain, bounds);
  const hi = clamp(possible, bounds);
  const sure = countOfAgents(listing, bounds.lo, lo);
  const part = {
    ...bounds,
    lo,
    hi,
  };
  return sure + countByWalking(listing, part, instant);
}

function clamp(number: number, { lo, hi }: Bounds): number {
  return Math.max(lo, Math.min(hi, number));
}

function countByWalking(
  { workspace, query }: Listing,
  bounds: Bounds,
  before: number,
): number {
  const filters = {
    ...query.filters,
    ends: { before },
  };
  const asked = {
    ...query,
    ascending: true,
    filters,
  };
  const ended = {
    workspace,
    query: asked,
    now: before,
  };
  const walk = new CallWalk(ended, bounds);
  let count = 0;
  for (let found = walk.next(); found !== NONE; found = walk.next()) {
    count += found === PAUSE ? 0 : 1;
  }
  return count;
}

/** How many of the calls in `[lo, hi)` belong to the agents that are asked for. */
function countOfAgents(
  { workspace, query }: Listing,
  lo: number,
  hi: number,
): number {
  const { calls, overlay } = workspace;
  const { agentIds } = query.filters;
  if (lo >= hi) {
    return 0;
  }
  const hidden = overlay.hiddenIn(lo, hi);
  if (agentIds === undefined) {
    return hi - lo - hidden.length;
  }
  const wanted = new Set(agentIds);
  const gone = hidden.filter((number) => wanted.has(calls.agentIdOf(number)));
  const below = (end: number) => countBelow(calls, wanted, end);
  return below(hi) - below(lo) - gone.length;
}

/** Every block of calls has as many of an agent as any other. */
function countBelow(
  calls: VirtualCalls,
  wanted: ReadonlySet<string>,
  end: number,
): number {
  const { agents } = calls;
  const block = Math.floor(end / HAND);
  let share = 0;
  for (const agent of agents) {
    share += wanted.has(agent.id) ? agent.share : 0;
  }
  let count = block * share;
  const hand = calls.borrowHand(block);
  for (let k = 0; k < end % HAND; k++) {
    const agent = agents[hand[k] as number];
    count += agent !== undefined && wanted.has(agent.id) ? 1 : 0;
  }
  return count;
}
