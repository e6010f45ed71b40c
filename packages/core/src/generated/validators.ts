/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import { type Check, array, boolean, bounded, constant, enumeration, integer, keyed, number, object, record, string, text, union } from "../validate/checks/index.js";

export const AudioWebsocketProtocol: Check = /* @__PURE__ */ enumeration(["web","twilio"]);

export const AudioEncoding: Check = /* @__PURE__ */ enumeration(["s16le","mulaw"]);

export const CallStatus: Check = /* @__PURE__ */ enumeration(["registered","ongoing","ended","error"]);

export const Direction: Check = /* @__PURE__ */ enumeration(["inbound","outbound"]);

export const Word: Check = /* @__PURE__ */ object({}, {
  word: string,
  start: /* @__PURE__ */ bounded(number, { min: 0 }),
  end: /* @__PURE__ */ bounded(number, { min: 0 }),
});

export const Utterance: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["agent","user"]),
  content: string,
  words: /* @__PURE__ */ array(Word),
});

export const ToolCallInvocation: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["tool_call_invocation"]),
  tool_call_id: string,
  name: string,
  arguments: string,
});

export const ToolCallResult: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["tool_call_result"]),
  tool_call_id: string,
  content: string,
});

export const TranscriptItem: Check = /* @__PURE__ */ union("role", {
  agent: Utterance,
  user: Utterance,
  tool_call_invocation: ToolCallInvocation,
  tool_call_result: ToolCallResult,
});

export const Latency: Check = /* @__PURE__ */ object({}, {
  p50: /* @__PURE__ */ bounded(number, { min: 0 }),
  p90: /* @__PURE__ */ bounded(number, { min: 0 }),
  p95: /* @__PURE__ */ bounded(number, { min: 0 }),
  p99: /* @__PURE__ */ bounded(number, { min: 0 }),
  max: /* @__PURE__ */ bounded(number, { min: 0 }),
  min: /* @__PURE__ */ bounded(number, { min: 0 }),
  num: /* @__PURE__ */ bounded(integer, { min: 0 }),
});

export const DisconnectionReason: Check = /* @__PURE__ */ enumeration(["user_hangup","agent_hangup","call_transfer","inactivity","machine_detected","concurrency_limit_reached","dial_busy","dial_failed","dial_no_answer","error_llm_websocket_open","error_llm_websocket_lost_connection","error_llm_websocket_runtime","error_llm_websocket_corrupt_payload","error_frontend_corrupted_payload","error_twilio","error_no_audio_received","error_asr","error_retell","error_unknown"]);

export const Sentiment: Check = /* @__PURE__ */ enumeration(["Negative","Positive","Neutral"]);

export const CompletionRating: Check = /* @__PURE__ */ enumeration(["Complete","Incomplete","Partial"]);

export const CallAnalysis: Check = /* @__PURE__ */ object({}, {
  agent_sentiment: Sentiment,
  user_sentiment: Sentiment,
  agent_task_completion_rating: CompletionRating,
  agent_task_completion_rating_reason: string,
  call_completion_rating: CompletionRating,
  call_completion_rating_reason: string,
  call_summary: string,
});

export const Call: Check = /* @__PURE__ */ object({
  call_id: string,
  agent_id: string,
  audio_websocket_protocol: AudioWebsocketProtocol,
  audio_encoding: AudioEncoding,
  sample_rate: /* @__PURE__ */ bounded(integer, { min: 8000, max: 48000 }),
  call_status: CallStatus,
}, {
  end_call_after_silence_ms: /* @__PURE__ */ bounded(integer, { min: 10000 }),
  from_number: string,
  to_number: string,
  direction: Direction,
  metadata: /* @__PURE__ */ object({}),
  retell_llm_dynamic_variables: /* @__PURE__ */ record(string),
  drop_call_if_machine_detected: boolean,
  opt_out_sensitive_data_storage: boolean,
  start_timestamp: integer,
  end_timestamp: integer,
  transcript: string,
  transcript_object: /* @__PURE__ */ array(Utterance),
  transcript_with_tool_calls: /* @__PURE__ */ array(TranscriptItem),
  recording_url: string,
  public_log_url: string,
  e2e_latency: Latency,
  llm_latency: Latency,
  llm_websocket_network_rtt_latency: Latency,
  disconnection_reason: DisconnectionReason,
  call_analysis: CallAnalysis,
});

export const Metadata: Check = /* @__PURE__ */ object({});

export const DynamicVariables: Check = /* @__PURE__ */ record(string);

export const RegisterCallRequest: Check = /* @__PURE__ */ object({
  agent_id: string,
  audio_websocket_protocol: AudioWebsocketProtocol,
  audio_encoding: AudioEncoding,
  sample_rate: /* @__PURE__ */ bounded(integer, { min: 8000, max: 48000 }),
}, {
  direction: Direction,
  from_number: string,
  to_number: string,
  metadata: Metadata,
  retell_llm_dynamic_variables: DynamicVariables,
  end_call_after_silence_ms: /* @__PURE__ */ bounded(integer, { min: 10000 }),
});

export const CreatePhoneCallRequest: Check = /* @__PURE__ */ object({
  from_number: /* @__PURE__ */ text(/^\+[1-9][0-9]{1,14}$/u),
  to_number: /* @__PURE__ */ text(/^\+[1-9][0-9]{1,14}$/u),
}, {
  override_agent_id: string,
  drop_call_if_machine_detected: boolean,
  metadata: Metadata,
  retell_llm_dynamic_variables: DynamicVariables,
});

export const WebhookEventCallStarted: Check = /* @__PURE__ */ keyed({
  call: /* @__PURE__ */ object({
    event: /* @__PURE__ */ constant("call_started"),
    call: Call,
  }),
  data: /* @__PURE__ */ object({
    event: /* @__PURE__ */ constant("call_started"),
    data: Call,
  }),
});

export const WebhookEventCallEnded: Check = /* @__PURE__ */ keyed({
  call: /* @__PURE__ */ object({
    event: /* @__PURE__ */ constant("call_ended"),
    call: Call,
  }),
  data: /* @__PURE__ */ object({
    event: /* @__PURE__ */ constant("call_ended"),
    data: Call,
  }),
});

export const WebhookEventCallAnalyzed: Check = /* @__PURE__ */ keyed({
  call: /* @__PURE__ */ object({
    event: /* @__PURE__ */ constant("call_analyzed"),
    call: Call,
  }),
  data: /* @__PURE__ */ object({
    event: /* @__PURE__ */ constant("call_analyzed"),
    data: Call,
  }),
});

/** The success answer of each operation, by its id. */
export const answers = {
  listCalls: /* @__PURE__ */ array(Call),
  getCall: Call,
  registerCall: Call,
  createPhoneCall: Call,
} satisfies Record<string, Check>;

/** The request body of each operation that has one, by its id. */
export const bodies = {
  registerCall: RegisterCallRequest,
  createPhoneCall: CreatePhoneCallRequest,
} satisfies Record<string, Check>;

/** The body of each webhook, by the name of its event. */
export const webhooks = {
  call_started: WebhookEventCallStarted,
  call_ended: WebhookEventCallEnded,
  call_analyzed: WebhookEventCallAnalyzed,
} satisfies Record<string, Check>;
