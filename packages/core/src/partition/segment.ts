import { along, isAfter } from "../pagination/order.js";
import type { Ahead, Key, Place } from "../pagination/place.js";
import type { Plan } from "../pagination/plan.js";
import type { Turn } from "../pagination/turn.js";

/**
 * A half-open window `[from, end)` of the list, and how far it is read. Both
 * bounds count along the iteration (see `along`): they are starts in epoch
 * milliseconds, negative when the newest come first.
 */
export interface Segment {
  readonly from: number;
  end: number;
  /** Where to read on. */
  place: Place;
  /** How far it is read. */
  at: number;
  /** Read, and not yet handed out. */
  readonly turns: Turn[];
  /** The last item handed out. */
  given?: Key;
  state: "untouched" | "open" | "busy" | "failed" | "done";
  error?: unknown;
}

/** A window that nobody reads yet. */
export function untouched(
  plan: Plan,
  from: number,
  end: number,
  { until, ahead, since }: Place,
): Segment {
  // Along the iteration, a start and its place are the same but for the sign.
  return {
    from,
    end,
    at: from,
    place: { edge: plan.sign * from, until, ahead, since },
    turns: [],
    state: "untouched",
  };
}

/**
 * The turn without what lies behind the end of its window: the neighbour reads
 * that.
 */
export function trimmed(plan: Plan, turn: Turn, end: number): Turn {
  const items = turn.items.filter(
    (item) => along(plan, plan.keyOf(item).start) < end,
  );
  return { ...turn, items };
}

/** What was handed out of a window before its turn came, for a checkpoint. */
export function aheadOf(plan: Plan, { from, given }: Segment): Ahead[] {
  return given ? [{ ...given, from: plan.sign * from }] : [];
}

/** The farther one of two places. */
export const farther = (plan: Plan, a: Place, b: Place): Place =>
  a.key && b.key && isAfter(plan, a.key, b.key) ? a : b;
