import type { Call } from "../../calls/call.js";
import { utf8 } from "../../calls/computed/writer/bytes.js";
import type { Workspace } from "../../calls/workspace.js";
import { requests } from "../../spec.js";
import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import type { MockAnswer } from "../mock-answer.js";
import { readBody } from "./read-body.js";

/** `POST /create-phone-call`: a call that is dialled. */
export function createPhoneCall(
  _context: EngineContext,
  { workspace, body }: Visit,
): MockAnswer {
  const { override_agent_id: override, ...fields } = readBody(
    body,
    requests.createPhoneCall.body,
  );
  const call: Call = {
    call_id: workspace.newId(),
    agent_id:
      (override as string | undefined) ??
      agentOf(workspace, fields.from_number),
    call_status: "registered",
    audio_websocket_protocol: "twilio",
    audio_encoding: "mulaw",
    sample_rate: 8000,
    direction: "outbound",
    ...fields,
  };
  workspace.register(call, "dialled");
  return bytesAnswer(201, [utf8(JSON.stringify(call))]);
}

/**
 * The agent that a number is bound to; for a number of nobody's, the first one
 * that dials.
 */
function agentOf({ calls }: Workspace, number: unknown): string {
  const { agents } = calls;
  const bound = agents.find((agent) => agent.number === number);
  return (
    (bound ?? agents.find(({ channel }) => channel === "outbound") ?? agents[0])
      ?.id ?? ""
  );
}
