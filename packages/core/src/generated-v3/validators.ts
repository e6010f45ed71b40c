/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import { type Check, anyOf, array, boolean, bounded, constant, enumeration, integer, nullable, number, object, record, string, union } from "../validate/checks/index.js";

export const CallStatus: Check = /* @__PURE__ */ enumeration(["registered","not_connected","ongoing","ended","error"]);

export const DataStorageSetting: Check = /* @__PURE__ */ enumeration(["everything","everything_except_pii","basic_attributes_only"]);

export const MeasuredLatency: Check = /* @__PURE__ */ object({}, {
  p50: /* @__PURE__ */ bounded(number, { min: 0 }),
  p90: /* @__PURE__ */ bounded(number, { min: 0 }),
  p95: /* @__PURE__ */ bounded(number, { min: 0 }),
  p99: /* @__PURE__ */ bounded(number, { min: 0 }),
  max: /* @__PURE__ */ bounded(number, { min: 0 }),
  min: /* @__PURE__ */ bounded(number, { min: 0 }),
  num: /* @__PURE__ */ bounded(integer, { min: 0 }),
  values: /* @__PURE__ */ array(/* @__PURE__ */ bounded(number, { min: 0 })),
});

export const CallLatency: Check = /* @__PURE__ */ object({}, {
  e2e: MeasuredLatency,
  asr: MeasuredLatency,
  llm: MeasuredLatency,
  llm_websocket_network_rtt: MeasuredLatency,
  tts: MeasuredLatency,
  knowledge_base: MeasuredLatency,
  s2s: MeasuredLatency,
});

export const DisconnectionReason: Check = /* @__PURE__ */ enumeration(["user_hangup","agent_hangup","call_transfer","transfer_bridged","transfer_cancelled","voicemail_reached","ivr_reached","inactivity","max_duration_reached","manual_stopped","concurrency_limit_reached","no_valid_payment","scam_detected","dial_busy","dial_failed","dial_no_answer","invalid_destination","telephony_provider_permission_denied","telephony_provider_unavailable","sip_routing_error","marked_as_spam","user_declined","error_user_not_joined","registered_call_timeout","error_llm_websocket_open","error_llm_websocket_lost_connection","error_llm_websocket_runtime","error_llm_websocket_corrupt_payload","error_no_audio_received","error_asr","error_retell","error_unknown"]);

export const Sentiment: Check = /* @__PURE__ */ enumeration(["Negative","Positive","Neutral","Unknown"]);

export const CallAnalysis: Check = /* @__PURE__ */ object({}, {
  call_summary: string,
  in_voicemail: boolean,
  user_sentiment: Sentiment,
  call_successful: boolean,
  custom_analysis_data: /* @__PURE__ */ object({}),
});

export const ProductCost: Check = /* @__PURE__ */ object({
  product: string,
  cost: /* @__PURE__ */ bounded(number, { min: 0 }),
}, {
  unit_price: /* @__PURE__ */ bounded(number, { min: 0 }),
  is_transfer_leg_cost: boolean,
});

export const CallCost: Check = /* @__PURE__ */ object({
  product_costs: /* @__PURE__ */ array(ProductCost),
  total_duration_seconds: /* @__PURE__ */ bounded(number, { min: 0 }),
  total_duration_unit_price: /* @__PURE__ */ bounded(number, { min: 0 }),
  combined_cost: /* @__PURE__ */ bounded(number, { min: 0 }),
});

export const TokenUsage: Check = /* @__PURE__ */ object({
  values: /* @__PURE__ */ array(/* @__PURE__ */ bounded(number, { min: 0 })),
  average: /* @__PURE__ */ bounded(number, { min: 0 }),
  num_requests: /* @__PURE__ */ bounded(integer, { min: 0 }),
});

export const ListedWebCall: Check = /* @__PURE__ */ object({
  call_id: string,
  agent_id: string,
  agent_version: /* @__PURE__ */ bounded(integer, { min: 0 }),
  call_status: CallStatus,
  call_type: /* @__PURE__ */ constant("web_call"),
  access_token: string,
}, {
  agent_name: string,
  metadata: /* @__PURE__ */ object({}),
  retell_llm_dynamic_variables: /* @__PURE__ */ record(string),
  collected_dynamic_variables: /* @__PURE__ */ record(string),
  custom_sip_headers: /* @__PURE__ */ record(string),
  data_storage_setting: /* @__PURE__ */ nullable(DataStorageSetting),
  opt_in_signed_url: boolean,
  start_timestamp: integer,
  end_timestamp: integer,
  transfer_end_timestamp: integer,
  duration_ms: /* @__PURE__ */ bounded(integer, { min: 0 }),
  recording_url: string,
  recording_multi_channel_url: string,
  scrubbed_recording_url: string,
  scrubbed_recording_multi_channel_url: string,
  public_log_url: string,
  knowledge_base_retrieved_contents_url: string,
  latency: CallLatency,
  disconnection_reason: DisconnectionReason,
  transfer_destination: /* @__PURE__ */ nullable(string),
  call_analysis: CallAnalysis,
  call_cost: CallCost,
  llm_token_usage: TokenUsage,
});

export const Direction: Check = /* @__PURE__ */ enumeration(["inbound","outbound"]);

export const TelephonyIdentifier: Check = /* @__PURE__ */ object({}, {
  twilio_call_sid: string,
});

export const ListedPhoneCall: Check = /* @__PURE__ */ object({
  call_id: string,
  agent_id: string,
  agent_version: /* @__PURE__ */ bounded(integer, { min: 0 }),
  call_status: CallStatus,
  call_type: /* @__PURE__ */ constant("phone_call"),
  from_number: string,
  to_number: string,
  direction: Direction,
}, {
  agent_name: string,
  metadata: /* @__PURE__ */ object({}),
  retell_llm_dynamic_variables: /* @__PURE__ */ record(string),
  collected_dynamic_variables: /* @__PURE__ */ record(string),
  custom_sip_headers: /* @__PURE__ */ record(string),
  data_storage_setting: /* @__PURE__ */ nullable(DataStorageSetting),
  opt_in_signed_url: boolean,
  start_timestamp: integer,
  end_timestamp: integer,
  transfer_end_timestamp: integer,
  duration_ms: /* @__PURE__ */ bounded(integer, { min: 0 }),
  recording_url: string,
  recording_multi_channel_url: string,
  scrubbed_recording_url: string,
  scrubbed_recording_multi_channel_url: string,
  public_log_url: string,
  knowledge_base_retrieved_contents_url: string,
  latency: CallLatency,
  disconnection_reason: DisconnectionReason,
  transfer_destination: /* @__PURE__ */ nullable(string),
  call_analysis: CallAnalysis,
  call_cost: CallCost,
  llm_token_usage: TokenUsage,
  telephony_identifier: TelephonyIdentifier,
});

export const ListedCall: Check = /* @__PURE__ */ union("call_type", {
  web_call: ListedWebCall,
  phone_call: ListedPhoneCall,
});

export const CallPage: Check = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(ListedCall),
  has_more: boolean,
}, {
  pagination_key: string,
  total: /* @__PURE__ */ bounded(integer, { min: 0 }),
});

export const Word: Check = /* @__PURE__ */ object({}, {
  word: string,
  start: /* @__PURE__ */ bounded(number, { min: 0 }),
  end: /* @__PURE__ */ bounded(number, { min: 0 }),
});

export const Utterance: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["agent","user","transfer_target"]),
  content: string,
  words: /* @__PURE__ */ array(Word),
});

export const ToolCallInvocation: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["tool_call_invocation"]),
  tool_call_id: string,
  name: string,
  arguments: string,
}, {
  thought_signature: string,
});

export const ToolCallResult: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["tool_call_result"]),
  tool_call_id: string,
  content: string,
}, {
  successful: boolean,
});

export const TransitionType: Check = /* @__PURE__ */ enumeration(["global","global_go_back","interrupt_go_back","normal"]);

export const NodeTransition: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["node_transition"]),
  former_node_id: string,
  former_node_name: string,
  new_node_id: string,
  new_node_name: string,
}, {
  transition_type: TransitionType,
});

export const Dtmf: Check = /* @__PURE__ */ object({
  role: /* @__PURE__ */ enumeration(["dtmf"]),
  digit: string,
});

export const TranscriptItem: Check = /* @__PURE__ */ union("role", {
  agent: Utterance,
  user: Utterance,
  transfer_target: Utterance,
  tool_call_invocation: ToolCallInvocation,
  tool_call_result: ToolCallResult,
  node_transition: NodeTransition,
  dtmf: Dtmf,
});

export const WebCall: Check = /* @__PURE__ */ object({
  call_id: string,
  agent_id: string,
  agent_version: /* @__PURE__ */ bounded(integer, { min: 0 }),
  call_status: CallStatus,
  call_type: /* @__PURE__ */ constant("web_call"),
  access_token: string,
}, {
  agent_name: string,
  metadata: /* @__PURE__ */ object({}),
  retell_llm_dynamic_variables: /* @__PURE__ */ record(string),
  collected_dynamic_variables: /* @__PURE__ */ record(string),
  custom_sip_headers: /* @__PURE__ */ record(string),
  data_storage_setting: /* @__PURE__ */ nullable(DataStorageSetting),
  opt_in_signed_url: boolean,
  start_timestamp: integer,
  end_timestamp: integer,
  transfer_end_timestamp: integer,
  duration_ms: /* @__PURE__ */ bounded(integer, { min: 0 }),
  recording_url: string,
  recording_multi_channel_url: string,
  scrubbed_recording_url: string,
  scrubbed_recording_multi_channel_url: string,
  public_log_url: string,
  knowledge_base_retrieved_contents_url: string,
  latency: CallLatency,
  disconnection_reason: DisconnectionReason,
  transfer_destination: /* @__PURE__ */ nullable(string),
  call_analysis: CallAnalysis,
  call_cost: CallCost,
  llm_token_usage: TokenUsage,
  transcript: string,
  transcript_object: /* @__PURE__ */ array(Utterance),
  transcript_with_tool_calls: /* @__PURE__ */ array(TranscriptItem),
  scrubbed_transcript_with_tool_calls: /* @__PURE__ */ array(TranscriptItem),
});

export const PhoneCall: Check = /* @__PURE__ */ object({
  call_id: string,
  agent_id: string,
  agent_version: /* @__PURE__ */ bounded(integer, { min: 0 }),
  call_status: CallStatus,
  call_type: /* @__PURE__ */ constant("phone_call"),
  from_number: string,
  to_number: string,
  direction: Direction,
}, {
  agent_name: string,
  metadata: /* @__PURE__ */ object({}),
  retell_llm_dynamic_variables: /* @__PURE__ */ record(string),
  collected_dynamic_variables: /* @__PURE__ */ record(string),
  custom_sip_headers: /* @__PURE__ */ record(string),
  data_storage_setting: /* @__PURE__ */ nullable(DataStorageSetting),
  opt_in_signed_url: boolean,
  start_timestamp: integer,
  end_timestamp: integer,
  transfer_end_timestamp: integer,
  duration_ms: /* @__PURE__ */ bounded(integer, { min: 0 }),
  recording_url: string,
  recording_multi_channel_url: string,
  scrubbed_recording_url: string,
  scrubbed_recording_multi_channel_url: string,
  public_log_url: string,
  knowledge_base_retrieved_contents_url: string,
  latency: CallLatency,
  disconnection_reason: DisconnectionReason,
  transfer_destination: /* @__PURE__ */ nullable(string),
  call_analysis: CallAnalysis,
  call_cost: CallCost,
  llm_token_usage: TokenUsage,
  transcript: string,
  transcript_object: /* @__PURE__ */ array(Utterance),
  transcript_with_tool_calls: /* @__PURE__ */ array(TranscriptItem),
  scrubbed_transcript_with_tool_calls: /* @__PURE__ */ array(TranscriptItem),
  telephony_identifier: TelephonyIdentifier,
});

export const Call: Check = /* @__PURE__ */ union("call_type", {
  web_call: WebCall,
  phone_call: PhoneCall,
});

export const AgentFilter: Check = /* @__PURE__ */ object({
  agent_id: string,
}, {
  version: /* @__PURE__ */ array(integer),
}, true);

export const EnumFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(string),
}, {}, true);

export const StringFilterOp: Check = /* @__PURE__ */ enumeration(["eq","ne","sw","ew","co"]);

export const StringFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("string"),
  op: StringFilterOp,
  value: string,
}, {}, true);

export const FilterableStatus: Check = /* @__PURE__ */ enumeration(["not_connected","ongoing","ended","error"]);

export const CallStatusFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(FilterableStatus),
}, {}, true);

export const BooleanFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("boolean"),
  op: /* @__PURE__ */ constant("eq"),
  value: boolean,
}, {}, true);

export const CallType: Check = /* @__PURE__ */ enumeration(["web_call","phone_call"]);

export const CallTypeFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(CallType),
}, {}, true);

export const NumberFilterOp: Check = /* @__PURE__ */ enumeration(["eq","ne","gt","ge","lt","le"]);

export const NumberFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("number"),
  op: NumberFilterOp,
  value: number,
}, {}, true);

export const RangeFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("range"),
  op: /* @__PURE__ */ constant("bt"),
  value: /* @__PURE__ */ array(number, { min: 2, max: 2 }),
}, {}, true);

export const NumberOrRangeFilter: Check = /* @__PURE__ */ union("type", {
  number: NumberFilter,
  range: RangeFilter,
});

export const EntryStringFilter: Check = /* @__PURE__ */ object({
  key: string,
  type: /* @__PURE__ */ constant("string"),
  op: StringFilterOp,
  value: string,
}, {}, true);

export const EntryNumberFilter: Check = /* @__PURE__ */ object({
  key: string,
  type: /* @__PURE__ */ constant("number"),
  op: NumberFilterOp,
  value: number,
}, {}, true);

export const EntryRangeFilter: Check = /* @__PURE__ */ object({
  key: string,
  type: /* @__PURE__ */ constant("range"),
  op: /* @__PURE__ */ constant("bt"),
  value: /* @__PURE__ */ array(number, { min: 2, max: 2 }),
}, {}, true);

export const EntryBooleanFilter: Check = /* @__PURE__ */ object({
  key: string,
  type: /* @__PURE__ */ constant("boolean"),
  op: /* @__PURE__ */ constant("eq"),
  value: boolean,
}, {}, true);

export const EntryEnumFilter: Check = /* @__PURE__ */ object({
  key: string,
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(string),
}, {}, true);

export const PresentFilterOp: Check = /* @__PURE__ */ enumeration(["pr","np"]);

export const EntryPresentFilter: Check = /* @__PURE__ */ object({
  key: string,
  type: /* @__PURE__ */ constant("present"),
  op: PresentFilterOp,
}, {}, true);

export const EntryFilter: Check = /* @__PURE__ */ union("type", {
  string: EntryStringFilter,
  number: EntryNumberFilter,
  range: EntryRangeFilter,
  boolean: EntryBooleanFilter,
  enum: EntryEnumFilter,
  present: EntryPresentFilter,
});

export const DataStorageFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(DataStorageSetting),
}, {}, true);

export const DirectionFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(Direction),
}, {}, true);

export const DisconnectionReasonFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(DisconnectionReason),
}, {}, true);

export const ToolCallFilter: Check = /* @__PURE__ */ object({
  name: string,
}, {
  latency_ms: NumberOrRangeFilter,
  success: BooleanFilter,
}, true);

export const SentimentFilter: Check = /* @__PURE__ */ object({
  type: /* @__PURE__ */ constant("enum"),
  op: /* @__PURE__ */ constant("in"),
  value: /* @__PURE__ */ array(Sentiment),
}, {}, true);

export const FilterCriteria: Check = /* @__PURE__ */ object({}, {
  agent: /* @__PURE__ */ array(AgentFilter),
  agent_tag: EnumFilter,
  batch_call_id: StringFilter,
  call_id: StringFilter,
  call_status: CallStatusFilter,
  call_successful: BooleanFilter,
  call_type: CallTypeFilter,
  combined_cost: NumberOrRangeFilter,
  custom_analysis_data: /* @__PURE__ */ array(EntryFilter),
  custom_attributes: /* @__PURE__ */ array(EntryFilter),
  data_storage_setting: DataStorageFilter,
  direction: DirectionFilter,
  disconnection_reason: DisconnectionReasonFilter,
  duration_ms: NumberOrRangeFilter,
  dynamic_variables: /* @__PURE__ */ array(EntryStringFilter),
  e2e_latency_p50: NumberOrRangeFilter,
  end_timestamp: NumberOrRangeFilter,
  from_number: StringFilter,
  in_voicemail: BooleanFilter,
  metadata: /* @__PURE__ */ array(EntryFilter),
  start_timestamp: NumberOrRangeFilter,
  to_number: StringFilter,
  tool_calls: /* @__PURE__ */ array(ToolCallFilter),
  user_sentiment: SentimentFilter,
}, true);

export const SortOrder: Check = /* @__PURE__ */ enumeration(["ascending","descending"]);

export const ListCallsRequest: Check = /* @__PURE__ */ object({}, {
  filter_criteria: FilterCriteria,
  sort_order: SortOrder,
  limit: /* @__PURE__ */ bounded(integer, { min: 1, max: 1000 }),
  skip: /* @__PURE__ */ bounded(integer, { min: 0 }),
  pagination_key: string,
  include_total: boolean,
}, true);

export const Metadata: Check = /* @__PURE__ */ object({});

export const CustomAttributes: Check = /* @__PURE__ */ record(/* @__PURE__ */ anyOf([string, number, boolean]));

export const UpdateCallRequest: Check = /* @__PURE__ */ object({}, {
  metadata: Metadata,
  data_storage_setting: DataStorageSetting,
  custom_attributes: CustomAttributes,
});

export const AgentVersionChoice: Check = /* @__PURE__ */ anyOf([integer, string]);

export const AgentOverride: Check = /* @__PURE__ */ object({});

export const SipHeaders: Check = /* @__PURE__ */ record(string);

export const DynamicVariables: Check = /* @__PURE__ */ record(string);

export const CreatePhoneCallRequest: Check = /* @__PURE__ */ object({
  from_number: string,
  to_number: string,
}, {
  override_agent_id: string,
  override_agent_version: AgentVersionChoice,
  agent_override: AgentOverride,
  ignore_e164_validation: boolean,
  custom_sip_headers: SipHeaders,
  metadata: Metadata,
  retell_llm_dynamic_variables: DynamicVariables,
});

export const CreateWebCallRequest: Check = /* @__PURE__ */ object({
  agent_id: string,
}, {
  agent_version: AgentVersionChoice,
  agent_override: AgentOverride,
  current_node_id: /* @__PURE__ */ nullable(string),
  current_state: /* @__PURE__ */ nullable(string),
  metadata: Metadata,
  retell_llm_dynamic_variables: DynamicVariables,
});

export const RegisterPhoneCallRequest: Check = /* @__PURE__ */ object({
  agent_id: string,
}, {
  agent_version: AgentVersionChoice,
  agent_override: AgentOverride,
  direction: Direction,
  from_number: string,
  to_number: string,
  metadata: Metadata,
  retell_llm_dynamic_variables: DynamicVariables,
});

export const WebhookEventCallStarted: Check = /* @__PURE__ */ object({
  event: /* @__PURE__ */ constant("call_started"),
  call: Call,
});

export const WebhookEventCallEnded: Check = /* @__PURE__ */ object({
  event: /* @__PURE__ */ constant("call_ended"),
  call: Call,
});

export const WebhookEventCallAnalyzed: Check = /* @__PURE__ */ object({
  event: /* @__PURE__ */ constant("call_analyzed"),
  call: Call,
});

/** The success answer of each operation, by its id. */
export const answers = {
  listCalls: CallPage,
  getCall: Call,
  updateCall: Call,
  createPhoneCall: PhoneCall,
  createWebCall: WebCall,
  registerPhoneCall: PhoneCall,
} satisfies Record<string, Check>;

/** The request body of each operation that has one, by its id. */
export const bodies = {
  listCalls: ListCallsRequest,
  updateCall: UpdateCallRequest,
  createPhoneCall: CreatePhoneCallRequest,
  createWebCall: CreateWebCallRequest,
  registerPhoneCall: RegisterPhoneCallRequest,
} satisfies Record<string, Check>;

/** The body of each webhook, by the name of its event. */
export const webhooks = {
  call_started: WebhookEventCallStarted,
  call_ended: WebhookEventCallEnded,
  call_analyzed: WebhookEventCallAnalyzed,
} satisfies Record<string, Check>;
