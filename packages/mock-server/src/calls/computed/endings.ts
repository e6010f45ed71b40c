import { hasConnected } from "../has-connected.js";
import type { Channel } from "./agent-profiles.js";

/** How a call ended, and what that says about it. */
export interface Ending {
  readonly reason: string;
  readonly status: "ended" | "error";
  /** Whether anybody answered. */
  readonly connected: boolean;
  /** Whether anybody said anything. */
  readonly spoken: boolean;
}

function makeRegular(reason: string): Ending {
  return {
    reason,
    status: "ended",
    connected: true,
    spoken: true,
  };
}

function makeFailed(reason: string): Ending {
  const connected = hasConnected(reason);
  return {
    reason,
    status: "error",
    connected,
    spoken: false,
  };
}

/**
 * Every disconnection reason. Dialling that failed and errors have no
 * conversation.
 */
export const ENDINGS: readonly Ending[] = [
  makeRegular("user_hangup"),
  makeRegular("agent_hangup"),
  makeRegular("call_transfer"),
  makeRegular("inactivity"),
  makeRegular("machine_detected"),
  makeFailed("concurrency_limit_reached"),
  makeFailed("dial_busy"),
  makeFailed("dial_failed"),
  makeFailed("dial_no_answer"),
  makeFailed("error_llm_websocket_open"),
  makeFailed("error_llm_websocket_lost_connection"),
  makeFailed("error_llm_websocket_runtime"),
  makeFailed("error_llm_websocket_corrupt_payload"),
  makeFailed("error_frontend_corrupted_payload"),
  makeFailed("error_twilio"),
  makeFailed("error_no_audio_received"),
  makeFailed("error_asr"),
  makeFailed("error_retell"),
  makeFailed("error_unknown"),
];

/** What goes wrong where the LLM is the service's own, without a websocket. */
const WITHOUT_WEBSOCKET: Readonly<Record<string, string>> = {
  error_llm_websocket_open: "error_retell",
  error_llm_websocket_lost_connection: "error_no_audio_received",
  error_llm_websocket_runtime: "error_unknown",
  error_llm_websocket_corrupt_payload: "error_asr",
};

export const HOSTED_ENDINGS: readonly Ending[] = ENDINGS.map((ending) => ({
  ...ending,
  reason: WITHOUT_WEBSOCKET[ending.reason] ?? ending.reason,
}));

/** How often each ending comes, in parts of a thousand; others never do. */
const PARTS: Record<Channel, Readonly<Record<string, number>>> = {
  inbound: {
    user_hangup: 520,
    agent_hangup: 318,
    call_transfer: 86,
    inactivity: 30,
    concurrency_limit_reached: 6,
    error_llm_websocket_open: 7,
    error_llm_websocket_lost_connection: 6,
    error_llm_websocket_runtime: 4,
    error_llm_websocket_corrupt_payload: 3,
    error_twilio: 7,
    error_no_audio_received: 6,
    error_asr: 3,
    error_retell: 2,
    error_unknown: 2,
  },
  outbound: {
    user_hangup: 300,
    agent_hangup: 262,
    call_transfer: 40,
    inactivity: 24,
    machine_detected: 108,
    concurrency_limit_reached: 6,
    dial_busy: 52,
    dial_failed: 38,
    dial_no_answer: 138,
    error_llm_websocket_open: 6,
    error_llm_websocket_lost_connection: 5,
    error_llm_websocket_runtime: 4,
    error_llm_websocket_corrupt_payload: 3,
    error_twilio: 6,
    error_no_audio_received: 3,
    error_asr: 2,
    error_retell: 1,
    error_unknown: 2,
  },
  web: {
    user_hangup: 560,
    agent_hangup: 300,
    call_transfer: 20,
    inactivity: 62,
    concurrency_limit_reached: 6,
    error_llm_websocket_open: 8,
    error_llm_websocket_lost_connection: 8,
    error_llm_websocket_runtime: 4,
    error_llm_websocket_corrupt_payload: 3,
    error_frontend_corrupted_payload: 9,
    error_no_audio_received: 12,
    error_asr: 4,
    error_retell: 2,
    error_unknown: 2,
  },
};

/** The same, in the order of {@link ENDINGS}. */
export const ODDS: Record<Channel, readonly number[]> = {
  inbound: oddsOf("inbound"),
  outbound: oddsOf("outbound"),
  web: oddsOf("web"),
};

function oddsOf(channel: Channel): number[] {
  const parts = PARTS[channel];
  return ENDINGS.map(({ reason }) => {
    return parts[reason] ?? 0;
  });
}
