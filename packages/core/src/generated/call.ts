/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import type { SchemaReference } from "../spec/reference.js";

/**
 * What the spec says of a call: its fields in their order, those of all kinds of calls together, without prose. A list of unlike items has the fields of all of them.
 *
 * @example
 * ```ts
 * callReference.properties.call_id.type; // => "string"
 * ```
 */
export const callReference = {
  type: "object",
  properties: {
    call_id: {
      type: "string"
    },
    agent_id: {
      type: "string"
    },
    audio_websocket_protocol: {
      type: "string",
      enum: [
        "web",
        "twilio"
      ]
    },
    audio_encoding: {
      type: "string",
      enum: [
        "s16le",
        "mulaw"
      ]
    },
    sample_rate: {
      type: "integer",
      unit: "Hz"
    },
    call_status: {
      type: "string",
      enum: [
        "registered",
        "ongoing",
        "ended",
        "error"
      ]
    },
    end_call_after_silence_ms: {
      type: "integer",
      unit: "ms"
    },
    from_number: {
      type: "string"
    },
    to_number: {
      type: "string"
    },
    direction: {
      type: "string",
      enum: [
        "inbound",
        "outbound"
      ]
    },
    metadata: {
      type: "object"
    },
    retell_llm_dynamic_variables: {
      type: "object"
    },
    drop_call_if_machine_detected: {
      type: "boolean"
    },
    opt_out_sensitive_data_storage: {
      type: "boolean"
    },
    start_timestamp: {
      type: "integer",
      unit: "ms",
      instant: true
    },
    end_timestamp: {
      type: "integer",
      unit: "ms",
      instant: true
    },
    transcript: {
      type: "string"
    },
    transcript_object: {
      type: "array",
      items: {
        type: "object",
        properties: {
          role: {
            type: "string",
            enum: [
              "agent",
              "user"
            ]
          },
          content: {
            type: "string"
          },
          words: {
            type: "array",
            items: {
              type: "object",
              properties: {
                word: {
                  type: "string"
                },
                start: {
                  type: "number",
                  unit: "s"
                },
                end: {
                  type: "number",
                  unit: "s"
                }
              }
            }
          }
        }
      }
    },
    transcript_with_tool_calls: {
      type: "array",
      items: {
        type: "object",
        properties: {
          role: {
            type: "string",
            enum: [
              "agent",
              "user",
              "tool_call_invocation",
              "tool_call_result"
            ]
          },
          content: {
            type: "string"
          },
          words: {
            type: "array",
            items: {
              type: "object",
              properties: {
                word: {
                  type: "string"
                },
                start: {
                  type: "number",
                  unit: "s"
                },
                end: {
                  type: "number",
                  unit: "s"
                }
              }
            }
          },
          tool_call_id: {
            type: "string"
          },
          name: {
            type: "string"
          },
          arguments: {
            type: "string"
          }
        }
      }
    },
    recording_url: {
      type: "string"
    },
    public_log_url: {
      type: "string"
    },
    e2e_latency: {
      type: "object",
      properties: {
        p50: {
          type: "number",
          unit: "ms"
        },
        p90: {
          type: "number",
          unit: "ms"
        },
        p95: {
          type: "number",
          unit: "ms"
        },
        p99: {
          type: "number",
          unit: "ms"
        },
        max: {
          type: "number",
          unit: "ms"
        },
        min: {
          type: "number",
          unit: "ms"
        },
        num: {
          type: "integer",
          unit: "count"
        }
      }
    },
    llm_latency: {
      type: "object",
      properties: {
        p50: {
          type: "number",
          unit: "ms"
        },
        p90: {
          type: "number",
          unit: "ms"
        },
        p95: {
          type: "number",
          unit: "ms"
        },
        p99: {
          type: "number",
          unit: "ms"
        },
        max: {
          type: "number",
          unit: "ms"
        },
        min: {
          type: "number",
          unit: "ms"
        },
        num: {
          type: "integer",
          unit: "count"
        }
      }
    },
    llm_websocket_network_rtt_latency: {
      type: "object",
      properties: {
        p50: {
          type: "number",
          unit: "ms"
        },
        p90: {
          type: "number",
          unit: "ms"
        },
        p95: {
          type: "number",
          unit: "ms"
        },
        p99: {
          type: "number",
          unit: "ms"
        },
        max: {
          type: "number",
          unit: "ms"
        },
        min: {
          type: "number",
          unit: "ms"
        },
        num: {
          type: "integer",
          unit: "count"
        }
      }
    },
    disconnection_reason: {
      type: "string",
      enum: [
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
      ]
    },
    call_analysis: {
      type: "object",
      properties: {
        agent_sentiment: {
          type: "string",
          enum: [
            "Negative",
            "Positive",
            "Neutral"
          ]
        },
        user_sentiment: {
          type: "string",
          enum: [
            "Negative",
            "Positive",
            "Neutral"
          ]
        },
        agent_task_completion_rating: {
          type: "string",
          enum: [
            "Complete",
            "Incomplete",
            "Partial"
          ]
        },
        agent_task_completion_rating_reason: {
          type: "string"
        },
        call_completion_rating: {
          type: "string",
          enum: [
            "Complete",
            "Incomplete",
            "Partial"
          ]
        },
        call_completion_rating_reason: {
          type: "string"
        },
        call_summary: {
          type: "string"
        }
      }
    }
  }
} as const satisfies SchemaReference;
