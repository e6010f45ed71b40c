import type { Call } from "../../calls/call.js";
import { lines } from "../../calls/v3/legacy-values.js";
import type { Workspace } from "../../calls/workspace.js";
import { requests } from "../../spec.js";
import type { EngineContext, Visit } from "../engine-context.js";
import type { MockAnswer } from "../mock-answer.js";
import { answerCreated } from "./answer-created.js";
import { readBody } from "./read-body.js";

/** `POST /create-phone-call`: a call that is dialled. */
export function createPhoneCall(
  context: EngineContext,
  visit: Visit,
): MockAnswer {
  const { workspace } = visit;
  const given = readBody(context, visit, requests.createPhoneCall.body);
  const { override_agent_id: override, ...fields } = given;
  const chosen = override as string | undefined;
  const call: Call = {
    call_id: workspace.newId(),
    agent_id: chosen ?? agentOf(workspace, fields.from_number),
    call_status: "registered",
    ...lines.phone_call,
    direction: "outbound",
    ...fields,
  };
  const registered = workspace.register(call, "dialled");
  return answerCreated(registered);
}

/**
 * The agent that a number is bound to; for a number of nobody's, the first one
 * that dials.
 */
export function agentOf({ calls }: Workspace, number: unknown): string {
  const { agents } = calls;
  const bound = agents.find((agent) => agent.number === number);
  const dialling = agents.find(({ channel }) => channel === "outbound");
  const agent = bound ?? dialling ?? agents[0];
  return agent?.id ?? "";
}
