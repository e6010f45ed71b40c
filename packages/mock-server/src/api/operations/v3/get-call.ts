import type { EngineContext, Visit } from "../../engine-context.js";
import { jsonAnswer } from "../../make-answer.js";
import type { MockAnswer } from "../../mock-answer.js";
import { findCall } from "./find-call.js";

/** `GET /v2/get-call/{call_id}`: one call, with its transcripts. */
export function getCall({ clock }: EngineContext, visit: Visit): MockAnswer {
  const now = clock.now();
  const found = findCall(visit, now);
  const { call } = visit.workspace.v3.viewOf(found, now);
  return jsonAnswer(200, call);
}
