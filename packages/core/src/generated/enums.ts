/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
/**
 * The values of `CallStatus` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * callStatusValues[0]; // => "registered"
 * ```
 */
export const callStatusValues = [
  "registered",
  "ongoing",
  "ended",
  "error"
] as const;

/** One of the values of `CallStatus` that the spec knows. */
export type KnownCallStatus = (typeof callStatusValues)[number];

/**
 * Whether `value` is one of the values of `CallStatus` that the spec knows.
 *
 * @example
 * ```ts
 * isCallStatus("registered"); // => true
 * isCallStatus("a value of tomorrow"); // => false
 * ```
 */
export const isCallStatus = (value: unknown): value is KnownCallStatus =>
  (callStatusValues as readonly unknown[]).includes(value);

/**
 * The values of `Direction` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * directionValues[0]; // => "inbound"
 * ```
 */
export const directionValues = [
  "inbound",
  "outbound"
] as const;

/** One of the values of `Direction` that the spec knows. */
export type KnownDirection = (typeof directionValues)[number];

/**
 * Whether `value` is one of the values of `Direction` that the spec knows.
 *
 * @example
 * ```ts
 * isDirection("inbound"); // => true
 * isDirection("a value of tomorrow"); // => false
 * ```
 */
export const isDirection = (value: unknown): value is KnownDirection =>
  (directionValues as readonly unknown[]).includes(value);

/**
 * The values of `AudioWebsocketProtocol` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * audioWebsocketProtocolValues[0]; // => "web"
 * ```
 */
export const audioWebsocketProtocolValues = [
  "web",
  "twilio"
] as const;

/** One of the values of `AudioWebsocketProtocol` that the spec knows. */
export type KnownAudioWebsocketProtocol = (typeof audioWebsocketProtocolValues)[number];

/**
 * Whether `value` is one of the values of `AudioWebsocketProtocol` that the spec knows.
 *
 * @example
 * ```ts
 * isAudioWebsocketProtocol("web"); // => true
 * isAudioWebsocketProtocol("a value of tomorrow"); // => false
 * ```
 */
export const isAudioWebsocketProtocol = (value: unknown): value is KnownAudioWebsocketProtocol =>
  (audioWebsocketProtocolValues as readonly unknown[]).includes(value);

/**
 * The values of `AudioEncoding` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * audioEncodingValues[0]; // => "s16le"
 * ```
 */
export const audioEncodingValues = [
  "s16le",
  "mulaw"
] as const;

/** One of the values of `AudioEncoding` that the spec knows. */
export type KnownAudioEncoding = (typeof audioEncodingValues)[number];

/**
 * Whether `value` is one of the values of `AudioEncoding` that the spec knows.
 *
 * @example
 * ```ts
 * isAudioEncoding("s16le"); // => true
 * isAudioEncoding("a value of tomorrow"); // => false
 * ```
 */
export const isAudioEncoding = (value: unknown): value is KnownAudioEncoding =>
  (audioEncodingValues as readonly unknown[]).includes(value);

/**
 * The values of `DisconnectionReason` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * disconnectionReasonValues[0]; // => "user_hangup"
 * ```
 */
export const disconnectionReasonValues = [
  "user_hangup",
  "agent_hangup",
  "call_transfer",
  "inactivity",
  "machine_detected",
  "concurrency_limit_reached",
  "dial_busy",
  "dial_failed",
  "dial_no_answer",
  "error_llm_websocket_open",
  "error_llm_websocket_lost_connection",
  "error_llm_websocket_runtime",
  "error_llm_websocket_corrupt_payload",
  "error_frontend_corrupted_payload",
  "error_twilio",
  "error_no_audio_received",
  "error_asr",
  "error_retell",
  "error_unknown"
] as const;

/** One of the values of `DisconnectionReason` that the spec knows. */
export type KnownDisconnectionReason = (typeof disconnectionReasonValues)[number];

/**
 * Whether `value` is one of the values of `DisconnectionReason` that the spec knows.
 *
 * @example
 * ```ts
 * isDisconnectionReason("user_hangup"); // => true
 * isDisconnectionReason("a value of tomorrow"); // => false
 * ```
 */
export const isDisconnectionReason = (value: unknown): value is KnownDisconnectionReason =>
  (disconnectionReasonValues as readonly unknown[]).includes(value);

/**
 * The group that each known `DisconnectionReason` belongs to.
 *
 * @example
 * ```ts
 * disconnectionReasonGroups.user_hangup; // => "hangup"
 * ```
 */
export const disconnectionReasonGroups = {
  user_hangup: "hangup",
  agent_hangup: "hangup",
  call_transfer: "transfer",
  inactivity: "inactivity",
  machine_detected: "machine",
  concurrency_limit_reached: "not_connected",
  dial_busy: "not_connected",
  dial_failed: "not_connected",
  dial_no_answer: "not_connected",
  error_llm_websocket_open: "error",
  error_llm_websocket_lost_connection: "error",
  error_llm_websocket_runtime: "error",
  error_llm_websocket_corrupt_payload: "error",
  error_frontend_corrupted_payload: "error",
  error_twilio: "error",
  error_no_audio_received: "error",
  error_asr: "error",
  error_retell: "error",
  error_unknown: "error"
} as const;

/**
 * The values of `Sentiment` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * sentimentValues[0]; // => "Negative"
 * ```
 */
export const sentimentValues = [
  "Negative",
  "Positive",
  "Neutral"
] as const;

/** One of the values of `Sentiment` that the spec knows. */
export type KnownSentiment = (typeof sentimentValues)[number];

/**
 * Whether `value` is one of the values of `Sentiment` that the spec knows.
 *
 * @example
 * ```ts
 * isSentiment("Negative"); // => true
 * isSentiment("a value of tomorrow"); // => false
 * ```
 */
export const isSentiment = (value: unknown): value is KnownSentiment =>
  (sentimentValues as readonly unknown[]).includes(value);

/**
 * The values of `CompletionRating` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * completionRatingValues[0]; // => "Complete"
 * ```
 */
export const completionRatingValues = [
  "Complete",
  "Incomplete",
  "Partial"
] as const;

/** One of the values of `CompletionRating` that the spec knows. */
export type KnownCompletionRating = (typeof completionRatingValues)[number];

/**
 * Whether `value` is one of the values of `CompletionRating` that the spec knows.
 *
 * @example
 * ```ts
 * isCompletionRating("Complete"); // => true
 * isCompletionRating("a value of tomorrow"); // => false
 * ```
 */
export const isCompletionRating = (value: unknown): value is KnownCompletionRating =>
  (completionRatingValues as readonly unknown[]).includes(value);

/**
 * The values of `SortOrder` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * sortOrderValues[0]; // => "ascending"
 * ```
 */
export const sortOrderValues = [
  "ascending",
  "descending"
] as const;

/** One of the values of `SortOrder` that the spec knows. */
export type KnownSortOrder = (typeof sortOrderValues)[number];

/**
 * Whether `value` is one of the values of `SortOrder` that the spec knows.
 *
 * @example
 * ```ts
 * isSortOrder("ascending"); // => true
 * isSortOrder("a value of tomorrow"); // => false
 * ```
 */
export const isSortOrder = (value: unknown): value is KnownSortOrder =>
  (sortOrderValues as readonly unknown[]).includes(value);
