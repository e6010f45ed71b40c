import type { AttemptResult } from "./post-event.js";

/** What an attempt came to; `failed`: the event is given up. */
export type Outcome = "delivered" | "retry" | "failed";

/**
 * What an attempt to deliver an event came to. An event is given up when an
 * attempt fails and no retry is left.
 *
 * @param hasRetry Whether another attempt follows if this one failed.
 */
export function outcomeOf(result: AttemptResult, hasRetry: boolean): Outcome {
  if (isTaken(result)) {
    return "delivered";
  }
  if (hasRetry) {
    return "retry";
  }
  return "failed";
}

/** Whether the receiver took the event. */
export function isTaken(result: AttemptResult): boolean {
  return (
    result.kind === "answered" && result.status >= 200 && result.status <= 299
  );
}
