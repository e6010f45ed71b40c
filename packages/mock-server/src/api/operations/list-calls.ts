import type { EngineContext, Visit } from "../engine-context.js";
import type { Page } from "../list/page-request.js";
import { bytesAnswer } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";
import { refuseUnknown } from "./refuse-unknown.js";

/**
 * `GET /list-calls`: one page of calls; later, where calls have to be searched
 * for.
 */
export function listCalls(
  context: EngineContext,
  visit: Visit,
): MockAnswer | Promise<MockAnswer> {
  const { workspace, isAbandoned } = visit;
  const { query, unknown } = context.readListQuery(visit.query);
  refuseUnknown(context, visit, unknown);
  const now = context.clock.now();
  const page = context.pages.write({
    workspace,
    query,
    now,
    isAbandoned,
  });
  if (page instanceof Promise) {
    return page.then(pageAnswer);
  }
  return pageAnswer(page);
}

function pageAnswer(page: Page): MockAnswer {
  return bytesAnswer(200, page);
}
