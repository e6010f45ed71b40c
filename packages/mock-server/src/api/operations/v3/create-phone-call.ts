import type { Call } from "../../../calls/call.js";
import { lines } from "../../../calls/v3/legacy-values.js";
import { requests } from "../../../spec.js";
import { v3Requests } from "../../../spec-v3.js";
import type { JsonObject } from "../../../util/is-object.js";
import type { EngineContext, Visit } from "../../engine-context.js";
import type { MockAnswer } from "../../mock-answer.js";
import { checkValue } from "../../query/check-value.js";
import { agentOf } from "../create-phone-call.js";
import { readBody } from "../read-body.js";
import {
  answerRegistered,
  pickSentFields,
  versionFields,
} from "./answer-registered.js";

/** `POST /v2/create-phone-call`: a call that is dialled. */
export function createPhoneCall(
  context: EngineContext,
  visit: Visit,
): MockAnswer {
  const { workspace } = visit;
  const given = readBody(context, visit, v3Requests.createPhoneCall.body);
  checkNumbers(given);
  const chosen = given.override_agent_id as string | undefined;
  const call: Call = {
    call_id: workspace.newId(),
    agent_id: chosen ?? agentOf(workspace, given.from_number),
    call_status: "registered",
    ...lines.phone_call,
    // So that it may reach a voicemail, as calls of this version do.
    drop_call_if_machine_detected: true,
    direction: "outbound",
    ...pickSentFields(given),
  };
  const { custom_sip_headers } = given;
  const beside = {
    ...versionFields(given.override_agent_version),
    ...(custom_sip_headers === undefined ? {} : { custom_sip_headers }),
  };
  return answerRegistered(workspace, call, beside, "dialled");
}

/** The legacy version has the form of a number (E.164) as a pattern. */
const { from_number: form = {} } =
  requests.createPhoneCall.body.properties ?? {};

/** The number that is called has the form; the other may be let off. */
function checkNumbers(given: JsonObject): void {
  const { from_number, to_number, ignore_e164_validation: isAny } = given;
  checkValue("to_number", to_number, form);
  if (isAny !== true) {
    checkValue("from_number", from_number, form);
  }
}
