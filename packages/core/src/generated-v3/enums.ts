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
  "not_connected",
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
 * The values of `CallType` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * callTypeValues[0]; // => "web_call"
 * ```
 */
export const callTypeValues = [
  "web_call",
  "phone_call"
] as const;

/** One of the values of `CallType` that the spec knows. */
export type KnownCallType = (typeof callTypeValues)[number];

/**
 * Whether `value` is one of the values of `CallType` that the spec knows.
 *
 * @example
 * ```ts
 * isCallType("web_call"); // => true
 * isCallType("a value of tomorrow"); // => false
 * ```
 */
export const isCallType = (value: unknown): value is KnownCallType =>
  (callTypeValues as readonly unknown[]).includes(value);

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
  "transfer_bridged",
  "transfer_cancelled",
  "voicemail_reached",
  "ivr_reached",
  "inactivity",
  "max_duration_reached",
  "manual_stopped",
  "concurrency_limit_reached",
  "no_valid_payment",
  "scam_detected",
  "dial_busy",
  "dial_failed",
  "dial_no_answer",
  "invalid_destination",
  "telephony_provider_permission_denied",
  "telephony_provider_unavailable",
  "sip_routing_error",
  "marked_as_spam",
  "user_declined",
  "error_user_not_joined",
  "registered_call_timeout",
  "error_llm_websocket_open",
  "error_llm_websocket_lost_connection",
  "error_llm_websocket_runtime",
  "error_llm_websocket_corrupt_payload",
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
  transfer_bridged: "transfer",
  transfer_cancelled: "transfer",
  voicemail_reached: "machine",
  ivr_reached: "machine",
  inactivity: "inactivity",
  max_duration_reached: "limit",
  manual_stopped: "stopped",
  concurrency_limit_reached: "not_connected",
  no_valid_payment: "not_connected",
  scam_detected: "not_connected",
  dial_busy: "not_connected",
  dial_failed: "not_connected",
  dial_no_answer: "not_connected",
  invalid_destination: "not_connected",
  telephony_provider_permission_denied: "not_connected",
  telephony_provider_unavailable: "not_connected",
  sip_routing_error: "not_connected",
  marked_as_spam: "not_connected",
  user_declined: "not_connected",
  error_user_not_joined: "not_connected",
  registered_call_timeout: "not_connected",
  error_llm_websocket_open: "error",
  error_llm_websocket_lost_connection: "error",
  error_llm_websocket_runtime: "error",
  error_llm_websocket_corrupt_payload: "error",
  error_no_audio_received: "error",
  error_asr: "error",
  error_retell: "error",
  error_unknown: "error"
} as const;

/**
 * The values of `DataStorageSetting` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * dataStorageSettingValues[0]; // => "everything"
 * ```
 */
export const dataStorageSettingValues = [
  "everything",
  "everything_except_pii",
  "basic_attributes_only"
] as const;

/** One of the values of `DataStorageSetting` that the spec knows. */
export type KnownDataStorageSetting = (typeof dataStorageSettingValues)[number];

/**
 * Whether `value` is one of the values of `DataStorageSetting` that the spec knows.
 *
 * @example
 * ```ts
 * isDataStorageSetting("everything"); // => true
 * isDataStorageSetting("a value of tomorrow"); // => false
 * ```
 */
export const isDataStorageSetting = (value: unknown): value is KnownDataStorageSetting =>
  (dataStorageSettingValues as readonly unknown[]).includes(value);

/**
 * The values of `TransitionType` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * transitionTypeValues[0]; // => "global"
 * ```
 */
export const transitionTypeValues = [
  "global",
  "global_go_back",
  "interrupt_go_back",
  "normal"
] as const;

/** One of the values of `TransitionType` that the spec knows. */
export type KnownTransitionType = (typeof transitionTypeValues)[number];

/**
 * Whether `value` is one of the values of `TransitionType` that the spec knows.
 *
 * @example
 * ```ts
 * isTransitionType("global"); // => true
 * isTransitionType("a value of tomorrow"); // => false
 * ```
 */
export const isTransitionType = (value: unknown): value is KnownTransitionType =>
  (transitionTypeValues as readonly unknown[]).includes(value);

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
  "Neutral",
  "Unknown"
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
 * The values of `FilterableStatus` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * filterableStatusValues[0]; // => "not_connected"
 * ```
 */
export const filterableStatusValues = [
  "not_connected",
  "ongoing",
  "ended",
  "error"
] as const;

/** One of the values of `FilterableStatus` that the spec knows. */
export type KnownFilterableStatus = (typeof filterableStatusValues)[number];

/**
 * Whether `value` is one of the values of `FilterableStatus` that the spec knows.
 *
 * @example
 * ```ts
 * isFilterableStatus("not_connected"); // => true
 * isFilterableStatus("a value of tomorrow"); // => false
 * ```
 */
export const isFilterableStatus = (value: unknown): value is KnownFilterableStatus =>
  (filterableStatusValues as readonly unknown[]).includes(value);

/**
 * The values of `NumberFilterOp` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * numberFilterOpValues[0]; // => "eq"
 * ```
 */
export const numberFilterOpValues = [
  "eq",
  "ne",
  "gt",
  "ge",
  "lt",
  "le"
] as const;

/** One of the values of `NumberFilterOp` that the spec knows. */
export type KnownNumberFilterOp = (typeof numberFilterOpValues)[number];

/**
 * Whether `value` is one of the values of `NumberFilterOp` that the spec knows.
 *
 * @example
 * ```ts
 * isNumberFilterOp("eq"); // => true
 * isNumberFilterOp("a value of tomorrow"); // => false
 * ```
 */
export const isNumberFilterOp = (value: unknown): value is KnownNumberFilterOp =>
  (numberFilterOpValues as readonly unknown[]).includes(value);

/**
 * The values of `PresentFilterOp` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * presentFilterOpValues[0]; // => "pr"
 * ```
 */
export const presentFilterOpValues = [
  "pr",
  "np"
] as const;

/** One of the values of `PresentFilterOp` that the spec knows. */
export type KnownPresentFilterOp = (typeof presentFilterOpValues)[number];

/**
 * Whether `value` is one of the values of `PresentFilterOp` that the spec knows.
 *
 * @example
 * ```ts
 * isPresentFilterOp("pr"); // => true
 * isPresentFilterOp("a value of tomorrow"); // => false
 * ```
 */
export const isPresentFilterOp = (value: unknown): value is KnownPresentFilterOp =>
  (presentFilterOpValues as readonly unknown[]).includes(value);

/**
 * The values of `StringFilterOp` that the spec knows; an API may send others.
 *
 * @example
 * ```ts
 * stringFilterOpValues[0]; // => "eq"
 * ```
 */
export const stringFilterOpValues = [
  "eq",
  "ne",
  "sw",
  "ew",
  "co"
] as const;

/** One of the values of `StringFilterOp` that the spec knows. */
export type KnownStringFilterOp = (typeof stringFilterOpValues)[number];

/**
 * Whether `value` is one of the values of `StringFilterOp` that the spec knows.
 *
 * @example
 * ```ts
 * isStringFilterOp("eq"); // => true
 * isStringFilterOp("a value of tomorrow"); // => false
 * ```
 */
export const isStringFilterOp = (value: unknown): value is KnownStringFilterOp =>
  (stringFilterOpValues as readonly unknown[]).includes(value);

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
