import type { Call } from "../../../calls/call.js";
import { lines } from "../../../calls/v3/differences.js";
import { v3Requests } from "../../../spec-v3.js";
import type { EngineContext, Visit } from "../../context.js";
import type { MockAnswer } from "../../mock-answer.js";
import { agentOf } from "../create-phone-call.js";
import { readBody } from "../read-body.js";
import {
  registeredAnswer,
  sentFields,
  versionFields,
} from "./registered-answer.js";

/** `POST /v2/create-phone-call`: a call that is dialled. */
export function createPhoneCall(
  _context: EngineContext,
  { workspace, body }: Visit,
): MockAnswer {
  const given = readBody(body, v3Requests.createPhoneCall.body);
  const chosen = given.override_agent_id as string | undefined;
  const call: Call = {
    call_id: workspace.newId(),
    agent_id: chosen ?? agentOf(workspace, given.from_number),
    call_status: "registered",
    ...lines.phone_call,
    // So that it may reach a voicemail, as calls of this version do.
    drop_call_if_machine_detected: true,
    direction: "outbound",
    ...sentFields(given),
  };
  const { custom_sip_headers } = given;
  const beside = {
    ...versionFields(given.override_agent_version),
    ...(custom_sip_headers === undefined ? {} : { custom_sip_headers }),
  };
  return registeredAnswer(workspace, call, beside, "dialled");
}
