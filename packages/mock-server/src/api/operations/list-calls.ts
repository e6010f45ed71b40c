import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import type { MockAnswer } from "../mock-answer.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** `GET /list-calls`: one page of calls. */
export function listCalls(context: EngineContext, visit: Visit): MockAnswer {
  const { query, unknown } = context.readListQuery(visit.query);
  refuseUnknown(context, visit, unknown);
  return bytesAnswer(
    200,
    context.pages.page(visit.workspace, query, context.clock.now()),
  );
}
