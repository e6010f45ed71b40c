import { quote } from "../../util/quote.js";
import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import type { MockAnswer } from "../mock-answer.js";
import { pairsOf } from "../query/pairs.js";
import { RefusedRequest } from "../refused-request.js";
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
  const id = quote(parameter);
  throw new RefusedRequest(404, `There is no call with the id ${id}.`);
}

/** This path takes none: each one is unknown. */
function refuseParameters(context: EngineContext, visit: Visit): void {
  const pairs = pairsOf(visit.query);
  const names = pairs.map((pair) => pair.name);
  refuseUnknown(context, PATH, names);
}
