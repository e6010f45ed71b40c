import type { Call as SpecifiedCall } from "@rollcall/core";

/** The fields of the spec's call: the type keeps the table complete. */
const callFields: Readonly<Record<keyof SpecifiedCall, true>> = {
  call_id: true,
  agent_id: true,
  audio_websocket_protocol: true,
  audio_encoding: true,
  sample_rate: true,
  call_status: true,
  end_call_after_silence_ms: true,
  from_number: true,
  to_number: true,
  direction: true,
  metadata: true,
  retell_llm_dynamic_variables: true,
  drop_call_if_machine_detected: true,
  opt_out_sensitive_data_storage: true,
  start_timestamp: true,
  end_timestamp: true,
  transcript: true,
  transcript_object: true,
  transcript_with_tool_calls: true,
  recording_url: true,
  public_log_url: true,
  e2e_latency: true,
  llm_latency: true,
  llm_websocket_network_rtt_latency: true,
  disconnection_reason: true,
  call_analysis: true,
};

/** Whether the spec knows a field of a call by this name. */
export function isCallField(name: string): boolean {
  return Object.hasOwn(callFields, name);
}
