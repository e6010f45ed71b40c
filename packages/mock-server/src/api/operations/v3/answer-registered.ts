import type { Call } from "../../../calls/call.js";
import { BESIDE } from "../../../calls/hidden-beside-call.js";
import type { Registration, Workspace } from "../../../calls/workspace.js";
import type { JsonObject } from "../../../util/is-object.js";
import { jsonAnswer } from "../../make-answer.js";
import type { MockAnswer } from "../../mock-answer.js";

/** Picks the fields of a request that legacy calls have, too. */
export function pickSentFields({
  metadata,
  retell_llm_dynamic_variables,
  direction,
  from_number,
  to_number,
}: JsonObject): JsonObject {
  const fields = {
    metadata,
    retell_llm_dynamic_variables,
    direction,
    from_number,
    to_number,
  };
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given);
}

/** A version that is chosen by its number, or by one of its tags. */
export function versionFields(choice: unknown): JsonObject {
  if (choice === undefined) {
    return {};
  }
  if (typeof choice === "number") {
    return { agent_version: choice };
  }
  return { agent_tag: choice };
}

/**
 * Registers a call, and answers with it as the present version shows it.
 *
 * @param beside Fields that only the present version has.
 */
export function answerRegistered(
  workspace: Workspace,
  call: Call,
  beside: JsonObject,
  how: Registration,
): MockAnswer {
  const hasBeside = Object.keys(beside).length > 0;
  const whole = hasBeside ? { ...call, [BESIDE]: beside } : call;
  const { call_id } = workspace.register(whole, how);
  const entry = workspace.overlay.get(call_id);
  if (entry === undefined) {
    throw new Error("A call was lost while it was registered.");
  }
  const { call: shown } = workspace.v3.viewOf(entry, Number.NaN);
  return jsonAnswer(201, shown);
}
