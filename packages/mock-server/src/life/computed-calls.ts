import type { VirtualCalls } from "../calls/computed/calls.js";
import type { IndexedCalls } from "./indexed-life.js";
import type { LifeInstants } from "./life-event.js";

/**
 * The computed calls of a workspace as a stream of life takes them. Only what
 * others are told of counts here, so a life begins with the start.
 */
export function computedCalls(
  workspace: number,
  calls: VirtualCalls,
): IndexedCalls {
  return {
    workspace,
    count:
      calls.arrivals.perMinute > 0 ? Number.POSITIVE_INFINITY : calls.count,
    longestLifeMs: calls.settlesWithin,
    firstFrom: (at) => calls.arrivals.firstAt(at),
    callId: (index) => calls.idOf(index),
    recordAt: (index, at) => calls.callAt(index, at),
    instants: (index) => instantsOf(calls, index),
  };
}

function instantsOf(calls: VirtualCalls, index: number): LifeInstants {
  const { startedAt, endedAt, analysedAt } = calls.lifeOf(index);
  const dates = { registered: startedAt, ended: endedAt, analysed: analysedAt };
  // Nobody speaks in a call that never connects, and few others are silent:
  // only those have to be looked at.
  const connects =
    analysedAt !== undefined ||
    !isUnconnected(calls.callAt(index).disconnection_reason);
  return connects ? { ...dates, started: startedAt } : dates;
}

/** Whether a call ended before anybody answered it. */
export function isUnconnected(reason: string | undefined): boolean {
  return reason?.startsWith("dial_") ?? false;
}
