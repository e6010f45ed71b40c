import { CORS } from "../../cors.js";
import type { EngineContext, Visit } from "../../engine-context.js";
import { emptyAnswer } from "../../make-answer.js";
import type { MockAnswer } from "../../mock-answer.js";
import { findEndedCall } from "./find-call.js";

/** `DELETE /v2/delete-call/{call_id}`: the call is gone, in both versions. */
export function deleteCall({ clock }: EngineContext, visit: Visit): MockAnswer {
  const now = clock.now();
  const call = findEndedCall(visit, now);
  visit.workspace.delete(call.call_id, now);
  return emptyAnswer(CORS);
}
