import type { VirtualCalls } from "../calls/computed/virtual-calls.js";
import type { IndexedCalls } from "./indexed-life.js";

/**
 * The computed calls of a workspace, as a source of events takes them: in the
 * order of their starts.
 */
export function indexCalls(
  workspace: number,
  calls: VirtualCalls,
): IndexedCalls {
  const keepComing = calls.arrivals.perMinute > 0;
  return {
    workspace,
    count: keepComing ? Number.POSITIVE_INFINITY : calls.count,
    longestLifeMs: calls.settlesWithin,
    firstFrom: (at) => calls.arrivals.firstAt(at),
    idOf: (index) => calls.idOf(index),
    callAt: (index, at) => calls.callAt(index, at),
    startOf: (index) => calls.startOf(index),
    lifeOf: (index) => calls.lifeOf(index),
  };
}
