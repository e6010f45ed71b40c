import type { EngineContext, Visit } from "../engine-context.js";
import { bytesAnswer } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";
import { refuseNoCall } from "./refuse-no-call.js";

/** `GET /get-call/{call_id}`: one call. */
export function getCall({ clock }: EngineContext, visit: Visit): MockAnswer {
  const { workspace, parameter } = visit;
  const bytes = workspace.bytesOf(parameter, clock.now());
  if (bytes !== undefined) {
    return bytesAnswer(200, [bytes]);
  }
  return refuseNoCall(parameter);
}
