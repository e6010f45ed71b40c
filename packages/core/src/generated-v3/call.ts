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
    agent_version: {
      type: "integer"
    },
    agent_name: {
      type: "string"
    },
    call_status: {
      type: "string",
      enum: [
        "registered",
        "not_connected",
        "ongoing",
        "ended",
        "error"
      ]
    },
    metadata: {
      type: "object"
    },
    retell_llm_dynamic_variables: {
      type: "object"
    },
    collected_dynamic_variables: {
      type: "object"
    },
    custom_sip_headers: {
      type: "object"
    },
    data_storage_setting: {
      type: "string",
      nullable: true,
      enum: [
        "everything",
        "everything_except_pii",
        "basic_attributes_only"
      ]
    },
    opt_in_signed_url: {
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
    transfer_end_timestamp: {
      type: "integer",
      unit: "ms",
      instant: true
    },
    duration_ms: {
      type: "integer",
      unit: "ms"
    },
    recording_url: {
      type: "string"
    },
    recording_multi_channel_url: {
      type: "string"
    },
    scrubbed_recording_url: {
      type: "string"
    },
    scrubbed_recording_multi_channel_url: {
      type: "string"
    },
    public_log_url: {
      type: "string"
    },
    knowledge_base_retrieved_contents_url: {
      type: "string"
    },
    latency: {
      type: "object",
      properties: {
        e2e: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        },
        asr: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        },
        llm: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        },
        llm_websocket_network_rtt: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        },
        tts: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        },
        knowledge_base: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        },
        s2s: {
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
            },
            values: {
              type: "array",
              items: {
                type: "number",
                unit: "ms"
              }
            }
          }
        }
      }
    },
    disconnection_reason: {
      type: "string",
      enum: [
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
      ]
    },
    transfer_destination: {
      type: "string",
      nullable: true
    },
    call_analysis: {
      type: "object",
      properties: {
        call_summary: {
          type: "string"
        },
        in_voicemail: {
          type: "boolean"
        },
        user_sentiment: {
          type: "string",
          enum: [
            "Negative",
            "Positive",
            "Neutral",
            "Unknown"
          ]
        },
        call_successful: {
          type: "boolean"
        },
        custom_analysis_data: {
          type: "object"
        }
      }
    },
    call_cost: {
      type: "object",
      properties: {
        product_costs: {
          type: "array",
          items: {
            type: "object",
            properties: {
              product: {
                type: "string"
              },
              unit_price: {
                type: "number"
              },
              cost: {
                type: "number",
                unit: "cents"
              },
              is_transfer_leg_cost: {
                type: "boolean"
              }
            }
          }
        },
        total_duration_seconds: {
          type: "number",
          unit: "s"
        },
        total_duration_unit_price: {
          type: "number"
        },
        combined_cost: {
          type: "number",
          unit: "cents"
        }
      }
    },
    llm_token_usage: {
      type: "object",
      properties: {
        values: {
          type: "array",
          items: {
            type: "number",
            unit: "count"
          }
        },
        average: {
          type: "number",
          unit: "count"
        },
        num_requests: {
          type: "integer",
          unit: "count"
        }
      }
    },
    transcript: {
      type: "string",
      unlisted: true
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
              "user",
              "transfer_target"
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
      },
      unlisted: true
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
              "transfer_target",
              "tool_call_invocation",
              "tool_call_result",
              "node_transition",
              "dtmf"
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
          },
          thought_signature: {
            type: "string"
          },
          successful: {
            type: "boolean"
          },
          former_node_id: {
            type: "string"
          },
          former_node_name: {
            type: "string"
          },
          new_node_id: {
            type: "string"
          },
          new_node_name: {
            type: "string"
          },
          transition_type: {
            type: "string",
            enum: [
              "global",
              "global_go_back",
              "interrupt_go_back",
              "normal"
            ]
          },
          digit: {
            type: "string"
          }
        }
      },
      unlisted: true
    },
    scrubbed_transcript_with_tool_calls: {
      type: "array",
      items: {
        type: "object",
        properties: {
          role: {
            type: "string",
            enum: [
              "agent",
              "user",
              "transfer_target",
              "tool_call_invocation",
              "tool_call_result",
              "node_transition",
              "dtmf"
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
          },
          thought_signature: {
            type: "string"
          },
          successful: {
            type: "boolean"
          },
          former_node_id: {
            type: "string"
          },
          former_node_name: {
            type: "string"
          },
          new_node_id: {
            type: "string"
          },
          new_node_name: {
            type: "string"
          },
          transition_type: {
            type: "string",
            enum: [
              "global",
              "global_go_back",
              "interrupt_go_back",
              "normal"
            ]
          },
          digit: {
            type: "string"
          }
        }
      },
      unlisted: true
    },
    call_type: {
      type: "string",
      enum: [
        "web_call",
        "phone_call"
      ]
    },
    access_token: {
      type: "string",
      secret: true
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
    telephony_identifier: {
      type: "object",
      properties: {
        twilio_call_sid: {
          type: "string"
        }
      }
    }
  }
} as const satisfies SchemaReference;
