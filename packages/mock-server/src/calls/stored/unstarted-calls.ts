import type { Call } from "../call.js";
import type { Agent } from "../computed/agents.js";
import { callerNumber } from "../computed/numbers.js";

/**
 * Calls that never started, for a data set to have some: web calls that nobody
 * opened, and a telephone that rang in vain.
 */
export function unstartedCalls(
  agents: readonly Agent[],
  count: number,
  newId: () => string,
): Call[] {
  const calls: Call[] = [];
  for (let n = 0; n < count; n++) {
    const agent = agents[n % agents.length] as Agent;
    const isPhoneCall = n % 3 === 1;
    const make = isPhoneCall ? rangInVain : neverOpened;
    calls.push(make(newId(), agent));
  }
  return calls;
}

function neverOpened(id: string, agent: Agent): Call {
  return {
    call_id: id,
    agent_id: agent.id,
    call_status: "registered",
    audio_websocket_protocol: "web",
    audio_encoding: "s16le",
    sample_rate: 24_000,
  };
}

function rangInVain(id: string, agent: Agent): Call {
  return {
    call_id: id,
    agent_id: agent.id,
    call_status: "error",
    audio_websocket_protocol: "twilio",
    audio_encoding: "mulaw",
    sample_rate: 8_000,
    direction: "outbound",
    from_number: agent.number,
    to_number: callerNumber(0x5eed),
    disconnection_reason: "dial_no_answer",
  };
}
