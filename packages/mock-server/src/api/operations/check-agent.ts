import { agentVersionRule } from "../../calls/agent-version.js";
import type { JsonObject } from "../../util/is-object.js";
import { type Rule, refusal, textLike } from "../../util/rule.js";
import { RefusedRequest } from "../refused-request.js";

const agent = textLike(/./s, "text with something in it");

/** A version is chosen by its number, or by one of its tags. */
const version: Rule<unknown> = {
  accepts: `${agentVersionRule.accepts}, or the name of a tag`,
  read: (value) => agent.read(value) ?? agentVersionRule.read(value),
};

/** The fields of a request that name an agent. */
const rules: Readonly<Record<string, Rule<unknown>>> = {
  agent_id: agent,
  override_agent_id: agent,
  agent_version: version,
  override_agent_version: version,
};

/** Refuses an agent that no call can have. */
export function checkAgent(given: JsonObject): void {
  for (const [name, rule] of Object.entries(rules)) {
    const value = given[name];
    if (value !== undefined && rule.read(value) === undefined) {
      throw new RefusedRequest(400, `${refusal(name, rule, value)}.`);
    }
  }
}
