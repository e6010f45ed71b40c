/**
 * A call as the API writes it. A stand-in: replaced by the generated type of `@rollcall/core`.
 * Open on purpose: what an export holds beyond these fields survives.
 */
export interface Call {
  call_id: string;
  agent_id: string;
  call_status: string;
  audio_websocket_protocol: string;
  audio_encoding: string;
  sample_rate: number;
  start_timestamp?: number;
  end_timestamp?: number;
  disconnection_reason?: string;
  [field: string]: unknown;
}
