import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import { readListQuery } from "../list/list-query.js";
import type { MockAnswer } from "../types.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** `GET /list-calls`: one page of calls. */
export function listCalls(context: EngineContext, visit: Visit): MockAnswer {
  const { query, unknown } = readListQuery(visit.query, context.maxLimit);
  refuseUnknown(context, visit, unknown);
  return bytesAnswer(200, context.pages.page(visit.workspace, query, context.clock.now()));
}
