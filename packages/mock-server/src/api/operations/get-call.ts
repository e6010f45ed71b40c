import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import { pairsOf } from "../query/pairs.js";
import { RefusedRequest, shown } from "../refused-request.js";
import type { MockAnswer } from "../types.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** `GET /get-call/{call_id}`: one call. */
export function getCall(context: EngineContext, visit: Visit): MockAnswer {
  const names = pairsOf(visit.query).map(({ name }) => name);
  refuseUnknown(context, { ...visit, path: "/get-call/" }, names);
  const bytes = visit.workspace.bytesOf(visit.parameter, context.clock.now());
  if (bytes === undefined) {
    throw new RefusedRequest(
      404,
      `There is no call with the id ${shown(visit.parameter)}.`,
    );
  }
  return bytesAnswer(200, [bytes]);
}
