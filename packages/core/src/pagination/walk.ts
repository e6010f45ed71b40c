import type { Plan } from "./plan.js";
import type { Cursor } from "./position.js";

/** One walk through a list, for whatever sends requests on its behalf. */
export interface Walk {
  readonly plan: Plan;
  readonly history: History;
  /** Aborted when the walk ends. */
  readonly signal: AbortSignal;
}

/** What this run has handed out. */
export interface History {
  /** Whether an item of this id was handed out lately. */
  has(id: Cursor): boolean;
  /** Whether each item so far came after the one before, by its sort key. */
  readonly isSorted: boolean;
}
