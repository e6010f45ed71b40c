import type { Call } from "../call.js";
import type { Agent } from "../computed/agents.js";
import { callerNumber } from "../computed/caller-number.js";
import { lines } from "../v3/legacy-values.js";

/**
 * Makes calls that never started, so that a data set has some: web calls that
 * nobody opened, and phone calls that nobody answered.
 */
export function makeUnstartedCalls(
  agents: readonly Agent[],
  count: number,
  newId: () => string,
): Call[] {
  const calls: Call[] = [];
  for (let n = 0; n < count; n++) {
    const agent = agents[n % agents.length] as Agent;
    const isPhoneCall = n % 3 === 1;
    const make = isPhoneCall ? makeUnanswered : makeUnopened;
    calls.push(make(newId(), agent));
  }
  return calls;
}

function makeUnopened(id: string, agent: Agent): Call {
  return {
    call_id: id,
    agent_id: agent.id,
    call_status: "registered",
    ...lines.web_call,
  };
}

function makeUnanswered(id: string, agent: Agent): Call {
  return {
    call_id: id,
    agent_id: agent.id,
    call_status: "error",
    ...lines.phone_call,
    direction: "outbound",
    from_number: agent.number,
    to_number: callerNumber(0x5eed),
    disconnection_reason: "dial_no_answer",
  };
}
