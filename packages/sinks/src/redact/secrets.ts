import type { JsonPointer, SensitiveKind } from "@rollcall/core/spec";

/**
 * The secrets of a call in every version of the API. A server may send one in a
 * version that does not describe it. A test compares this with the specs.
 */
export const everySecret: readonly JsonPointer[] = ["/access_token"];

/**
 * What is sensitive in a call of every version, for the same reason: the keys
 * that somebody pressed are in no document of the legacy list. A test compares
 * this, too.
 */
export const everySensitive: Readonly<
  Record<SensitiveKind, readonly JsonPointer[]>
> = {
  phone: ["/from_number", "/to_number", "/transfer_destination"],
  name: [],
  text: [
    "/metadata",
    "/retell_llm_dynamic_variables",
    "/collected_dynamic_variables",
    "/custom_sip_headers",
    "/recording_url",
    "/recording_multi_channel_url",
    "/scrubbed_recording_url",
    "/scrubbed_recording_multi_channel_url",
    "/public_log_url",
    "/knowledge_base_retrieved_contents_url",
    "/call_analysis/agent_task_completion_rating_reason",
    "/call_analysis/call_completion_rating_reason",
    "/call_analysis/call_summary",
    "/call_analysis/custom_analysis_data",
    "/transcript",
    "/transcript_object/*/content",
    "/transcript_object/*/words/*/word",
    "/transcript_with_tool_calls/*/content",
    "/transcript_with_tool_calls/*/words/*/word",
    "/transcript_with_tool_calls/*/arguments",
    "/transcript_with_tool_calls/*/digit",
    "/scrubbed_transcript_with_tool_calls/*/content",
    "/scrubbed_transcript_with_tool_calls/*/words/*/word",
    "/scrubbed_transcript_with_tool_calls/*/arguments",
    "/scrubbed_transcript_with_tool_calls/*/digit",
  ],
};
