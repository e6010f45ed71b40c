import { shown } from "../../util/shown.js";
import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import type { MockAnswer } from "../mock-answer.js";
import { pairsOf } from "../query/pairs.js";
import { RefusedRequest } from "../refused-request.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** `GET /get-call/{call_id}`: one call. */
export function getCall(context: EngineContext, visit: Visit): MockAnswer {
  const pairs = pairsOf(visit.query);
  const names = pairs.map(({ name }) => name);
  refuseUnknown(context, { ...visit, path: "/get-call/" }, names);
  const { workspace, parameter } = visit;
  const now = context.clock.now();
  const bytes = workspace.bytesOf(parameter, now);
  if (bytes !== undefined) {
    return bytesAnswer(200, [bytes]);
  }
  const id = shown(parameter);
  throw new RefusedRequest(404, `There is no call with the id ${id}.`);
}
