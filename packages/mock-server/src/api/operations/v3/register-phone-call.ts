import type { Call } from "../../../calls/call.js";
import { lines } from "../../../calls/v3/legacy-values.js";
import { v3Requests } from "../../../spec-v3.js";
import type { EngineContext, Visit } from "../../engine-context.js";
import type { MockAnswer } from "../../mock-answer.js";
import { readBody } from "../read-body.js";
import {
  answerRegistered,
  pickSentFields,
  versionFields,
} from "./answer-registered.js";

/** `POST /v2/register-phone-call`: a phone call that you connect yourself. */
export function registerPhoneCall(
  context: EngineContext,
  visit: Visit,
): MockAnswer {
  const { workspace } = visit;
  const given = readBody(context, visit, v3Requests.registerPhoneCall.body);
  const call: Call = {
    call_id: workspace.newId(),
    agent_id: String(given.agent_id),
    call_status: "registered",
    ...lines.phone_call,
    ...pickSentFields(given),
  };
  const beside = versionFields(given.agent_version);
  return answerRegistered(workspace, call, beside, "registered");
}
