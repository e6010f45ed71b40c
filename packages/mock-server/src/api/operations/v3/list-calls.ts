import type { EngineContext, Visit } from "../../engine-context.js";
import type { Page } from "../../list/page-request.js";
import { v3ListNames } from "../../list/v3-query.js";
import { bytesAnswer } from "../../make-answer.js";
import type { MockAnswer } from "../../mock-answer.js";
import { refuseUnknown } from "../refuse-unknown.js";

/**
 * `POST /v3/list-calls`: one page of calls; later, where calls have to be
 * searched for.
 */
export function listCalls(
  context: EngineContext,
  visit: Visit,
): MockAnswer | Promise<MockAnswer> {
  const { workspace, isAbandoned } = visit;
  const { query, unknown } = context.readV3ListQuery(visit.body);
  if (unknown.length > 0) {
    refuseUnknown(context, visit, unknown, v3ListNames());
  }
  const now = context.clock.now();
  const page = context.v3Pages.write({
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
