import type { Answerer } from "../../../api/answerer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import type { MockRequest } from "../../../api/mock-request.js";
import type { Effect } from "../fault.js";
import { cut, mislabel, stall, truncate } from "./broken-body.js";
import { errorStatus, htmlPage } from "./error-page.js";
import { repeatPage } from "./repeat-page.js";
import { addUnknown } from "./unknown-things.js";

/**
 * Answers a request with one thing gone wrong. `now`: epoch milliseconds of the
 * real time.
 */
export async function commitEffect(
  effect: Effect,
  inner: Answerer,
  request: MockRequest,
  now: number,
): Promise<MockAnswer> {
  switch (effect.kind) {
    case "status":
      return errorStatus(effect.status, effect.retryAfter, now);
    case "html":
      return htmlPage(effect.status, effect.retryAfter, now);
    case "page":
      return repeatPage(inner, request);
    default:
      return spoil(await inner(request), effect);
  }
}

function spoil(
  answer: MockAnswer,
  effect: Exclude<Effect, { kind: "status" | "html" | "page" }>,
): MockAnswer {
  switch (effect.kind) {
    case "reset":
      return {
        ...answer,
        mischief: {
          kind: "reset",
          at: effect.at,
        },
      };
    case "stall":
      return stall(answer, effect.bytes);
    case "cut":
      return cut(answer, effect.bytes);
    case "truncate":
      return truncate(answer, effect.bytes);
    case "content-type":
      return mislabel(answer, effect.type);
    case "unknown":
      return addUnknown(answer, effect.what);
  }
}
