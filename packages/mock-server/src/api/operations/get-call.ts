import type { EngineContext, Visit } from "../engine-context.js";
import { bytesAnswer } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";
import { refuseNoCall } from "./refuse-no-call.js";

/** `GET /get-call/{call_id}`: one call. */
export function getCall(context: EngineContext, visit: Visit): MockAnswer {
  const { workspace, parameter } = visit;
  const now = context.clock.now();
  const bytes = workspace.bytesOf(parameter, now);
  if (bytes !== undefined) {
    return bytesAnswer(200, [bytes]);
  }
  return refuseNoCall(parameter);
}
