import type { EngineContext, Visit } from "../engine-context.js";
import { bytesAnswer } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";
import { pairsOf } from "../query/query-pairs.js";
import { refuseNoCall } from "./refuse-no-call.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** The path up to its parameter. */
const PATH = "/get-call/";

/** `GET /get-call/{call_id}`: one call. */
export function getCall(context: EngineContext, visit: Visit): MockAnswer {
  refuseParameters(context, visit);
  const { workspace, parameter } = visit;
  const now = context.clock.now();
  const bytes = workspace.bytesOf(parameter, now);
  if (bytes !== undefined) {
    return bytesAnswer(200, [bytes]);
  }
  return refuseNoCall(parameter);
}

/** This path takes none: each one is unknown. */
function refuseParameters(context: EngineContext, visit: Visit): void {
  const pairs = pairsOf(visit.query);
  const names = pairs.map((pair) => pair.name);
  refuseUnknown(context, PATH, names);
}
