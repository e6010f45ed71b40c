/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import type { News } from "../calls/news/news.js";

/** The fields of a call that the spec knows. */
export const callFields: readonly string[] = [
  "call_id",
  "agent_id",
  "agent_version",
  "agent_name",
  "call_status",
  "metadata",
  "retell_llm_dynamic_variables",
  "collected_dynamic_variables",
  "custom_sip_headers",
  "data_storage_setting",
  "opt_in_signed_url",
  "start_timestamp",
  "end_timestamp",
  "transfer_end_timestamp",
  "duration_ms",
  "recording_url",
  "recording_multi_channel_url",
  "scrubbed_recording_url",
  "scrubbed_recording_multi_channel_url",
  "public_log_url",
  "knowledge_base_retrieved_contents_url",
  "latency",
  "disconnection_reason",
  "transfer_destination",
  "call_analysis",
  "call_cost",
  "llm_token_usage",
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
  "scrubbed_transcript_with_tool_calls",
  "call_type",
  "access_token",
  "from_number",
  "to_number",
  "direction",
  "telephony_identifier"
];

/** The fields that filters know and no answer shows. */
export const hiddenFields: readonly string[] = [
  "agent_tag",
  "batch_call_id",
  "custom_attributes",
  "tool_calls"
];

/** The fields that the list leaves out of a call. */
export const unlistedFields: readonly string[] = [
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
  "scrubbed_transcript_with_tool_calls"
];

/** What a call has in the spec and its writers do not know. */
export const news: readonly News[] = [];
