/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import type { News } from "../calls/news/news.js";

/** The fields of a call that the spec knows. */
export const callFields: readonly string[] = [
  "call_id",
  "agent_id",
  "audio_websocket_protocol",
  "audio_encoding",
  "sample_rate",
  "call_status",
  "end_call_after_silence_ms",
  "from_number",
  "to_number",
  "direction",
  "metadata",
  "retell_llm_dynamic_variables",
  "drop_call_if_machine_detected",
  "opt_out_sensitive_data_storage",
  "start_timestamp",
  "end_timestamp",
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
  "recording_url",
  "public_log_url",
  "e2e_latency",
  "llm_latency",
  "llm_websocket_network_rtt_latency",
  "disconnection_reason",
  "call_analysis"
];

/** The fields that filters know and no answer shows. */
export const hiddenFields: readonly string[] = [];

/** The fields that the list leaves out of a call. */
export const unlistedFields: readonly string[] = [];

/** What a call has in the spec and its writers do not know. */
export const news: readonly News[] = [];
