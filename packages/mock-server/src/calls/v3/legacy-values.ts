import { disconnectionReasonValues, sentimentValues } from "@rollcall/core";

/*
 * What a legacy call and a present one say in different words. Each table is
 * read in both directions: to show a legacy call as the present version does,
 * and to show a present one as the legacy version does. Which values became
 * which is said by the spec (openapi/v3/moved.yaml), of which the guide for
 * moving over is made; a test compares it with what stands here.
 */

/** How the legacy version says over which line a call came. */
export const lines = {
  web_call: {
    audio_websocket_protocol: "web",
    audio_encoding: "s16le",
    sample_rate: 24_000,
  },
  phone_call: {
    audio_websocket_protocol: "twilio",
    audio_encoding: "mulaw",
    sample_rate: 8_000,
  },
} as const;

/** The status of a call that is over and never connected. */
export const unconnected = {
  legacy: "error",
  present: "not_connected",
} as const;

/** A reason of the present version, and how often it stands for a legacy one. */
export type Share = readonly [reason: string, percent: number];

/**
 * What became of the legacy reasons: those that are gone, and those that the
 * present version tells apart. Others kept their name. The shares of each add
 * up to 100; with a share of 0 it is never made, and found in given calls only.
 */
export const successors: Readonly<Record<string, readonly Share[]>> = {
  machine_detected: [
    ["voicemail_reached", 82],
    ["ivr_reached", 18],
  ],
  user_hangup: [
    ["user_hangup", 98],
    ["manual_stopped", 2],
  ],
  agent_hangup: [
    ["agent_hangup", 100],
    ["max_duration_reached", 0],
  ],
  call_transfer: [
    ["call_transfer", 60],
    ["transfer_bridged", 40],
    ["transfer_cancelled", 0],
  ],
  concurrency_limit_reached: [
    ["concurrency_limit_reached", 70],
    ["no_valid_payment", 20],
    ["scam_detected", 10],
  ],
  dial_busy: [
    ["dial_busy", 75],
    ["user_declined", 25],
  ],
  dial_failed: [
    ["dial_failed", 50],
    ["invalid_destination", 25],
    ["telephony_provider_permission_denied", 10],
    ["telephony_provider_unavailable", 5],
    ["sip_routing_error", 10],
  ],
  dial_no_answer: [
    ["dial_no_answer", 94],
    ["marked_as_spam", 6],
    ["error_user_not_joined", 0],
    ["registered_call_timeout", 0],
  ],
  error_frontend_corrupted_payload: [["error_unknown", 100]],
  error_twilio: [["error_unknown", 100]],
};

const predecessors = new Map(
  Object.entries(successors).flatMap(([legacy, shares]) =>
    shares.map(([reason]) => [reason, legacy] as const),
  ),
);

const legacyReasons: ReadonlySet<string> = new Set(disconnectionReasonValues);

/** A reason in the legacy version's words; one that nobody knows as it is. */
export function legacyReasonOf(reason: string): string {
  if (legacyReasons.has(reason)) {
    return reason;
  }
  return predecessors.get(reason) ?? reason;
}

/** A status in the legacy version's words. */
export function legacyStatusOf(status: string): string {
  if (status === unconnected.present) {
    return unconnected.legacy;
  }
  return status;
}

/** What the latencies of the legacy version are called in the present one. */
export const latencyNames = {
  e2e_latency: "e2e",
  llm_latency: "llm",
  llm_websocket_network_rtt_latency: "llm_websocket_network_rtt",
} as const;

/** The rating of a task that was done, which the present version asks for. */
export const successRating = {
  success: "Complete",
  failure: "Incomplete",
} as const;

/** What only one version's analysis has. */
export const analysisFields = {
  legacy: new Set([
    "agent_sentiment",
    "agent_task_completion_rating",
    "agent_task_completion_rating_reason",
    "call_completion_rating",
    "call_completion_rating_reason",
  ]),
  present: new Set(["in_voicemail", "call_successful", "custom_analysis_data"]),
} as const satisfies Record<string, ReadonlySet<string>>;

const legacySentiments: ReadonlySet<string> = new Set(sentimentValues);

/** Whether the legacy version has a word for how somebody felt. */
export function isLegacySentiment(sentiment: unknown): boolean {
  return legacySentiments.has(String(sentiment));
}

/** What the items of a present transcript have, and legacy ones do not. */
export const transcriptNews = {
  roles: new Set(["transfer_target", "node_transition", "dtmf"]),
  fields: new Set(["successful", "thought_signature"]),
} as const satisfies Record<string, ReadonlySet<string>>;

/**
 * The line of a transcript with what somebody says who took over the call. The
 * label follows those of the others; no document shows it.
 */
export function transferLine(content: unknown): string {
  return `Transfer Target: ${content}`;
}
