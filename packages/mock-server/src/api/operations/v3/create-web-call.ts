import type { Call } from "../../../calls/call.js";
import { v3Requests } from "../../../spec-v3.js";
import type { EngineContext, Visit } from "../../context.js";
import type { MockAnswer } from "../../mock-answer.js";
import { readBody } from "../read-body.js";
import {
  registeredAnswer,
  sentFields,
  versionFields,
} from "./registered-answer.js";

/** `POST /v2/create-web-call`: a call that a browser joins. */
export function createWebCall(
  _context: EngineContext,
  { workspace, body }: Visit,
): MockAnswer {
  const given = readBody(body, v3Requests.createWebCall.body);
  const call: Call = {
    call_id: workspace.newId(),
    agent_id: String(given.agent_id),
    call_status: "registered",
    audio_websocket_protocol: "web",
    audio_encoding: "s16le",
    sample_rate: 24_000,
    ...sentFields(given),
  };
  const beside = versionFields(given.agent_version);
  return registeredAnswer(workspace, call, beside, "registered");
}
