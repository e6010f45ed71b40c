/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import type { OperationSpec } from "../spec/operation.js";

/**
 * The first of the spec's servers.
 *
 * @example
 * ```ts
 * serverUrl; // => "https://api.retellai.com"
 * ```
 */
export const serverUrl = "https://api.retellai.com";

/**
 * How webhooks reach their receiver: how long it has to answer, and how often an event that it did not take is sent again.
 *
 * @example
 * ```ts
 * webhookDelivery.retries; // => 3
 * ```
 */
export const webhookDelivery = {
  timeoutMs: 10000,
  retries: 3
} as const;

export const listCalls = {
  id: "listCalls",
  method: "POST",
  path: "/v3/list-calls",
  safe: true,
  parameters: {
    filter_criteria: {
      in: "body",
      type: "object",
      properties: {
        agent: {
          type: "array",
          items: {
            type: "object",
            properties: {
              agent_id: {
                required: true,
                type: "string"
              },
              version: {
                type: "array",
                items: {
                  type: "integer"
                }
              }
            }
          }
        },
        agent_tag: {
          filter: {
            field: "/agent_tag",
            kinds: [
              "enum"
            ]
          }
        },
        batch_call_id: {
          filter: {
            field: "/batch_call_id",
            kinds: [
              "string"
            ]
          }
        },
        call_id: {
          filter: {
            field: "/call_id",
            kinds: [
              "string"
            ]
          }
        },
        call_status: {
          filter: {
            field: "/call_status",
            kinds: [
              "enum"
            ]
          }
        },
        call_successful: {
          filter: {
            field: "/call_analysis/call_successful",
            kinds: [
              "boolean"
            ]
          }
        },
        call_type: {
          filter: {
            field: "/call_type",
            kinds: [
              "enum"
            ]
          }
        },
        combined_cost: {
          filter: {
            field: "/call_cost/combined_cost",
            kinds: [
              "number",
              "range"
            ]
          }
        },
        custom_analysis_data: {
          filter: {
            field: "/call_analysis/custom_analysis_data",
            kinds: [
              "string",
              "number",
              "boolean",
              "range",
              "enum",
              "present"
            ],
            key: "key"
          }
        },
        custom_attributes: {
          filter: {
            field: "/custom_attributes",
            kinds: [
              "string",
              "number",
              "boolean",
              "range",
              "enum",
              "present"
            ],
            key: "key"
          }
        },
        data_storage_setting: {
          filter: {
            field: "/data_storage_setting",
            kinds: [
              "enum"
            ]
          }
        },
        direction: {
          filter: {
            field: "/direction",
            kinds: [
              "enum"
            ]
          }
        },
        disconnection_reason: {
          filter: {
            field: "/disconnection_reason",
            kinds: [
              "enum"
            ]
          }
        },
        duration_ms: {
          filter: {
            field: "/duration_ms",
            kinds: [
              "number",
              "range"
            ]
          }
        },
        dynamic_variables: {
          filter: {
            field: [
              "/retell_llm_dynamic_variables",
              "/collected_dynamic_variables"
            ],
            kinds: [
              "string"
            ],
            key: "key"
          }
        },
        e2e_latency_p50: {
          filter: {
            field: "/latency/e2e/p50",
            kinds: [
              "number",
              "range"
            ]
          }
        },
        end_timestamp: {
          filter: {
            field: "/end_timestamp",
            kinds: [
              "number",
              "range"
            ]
          },
          instant: true
        },
        from_number: {
          filter: {
            field: "/from_number",
            kinds: [
              "string"
            ]
          }
        },
        in_voicemail: {
          filter: {
            field: "/call_analysis/in_voicemail",
            kinds: [
              "boolean"
            ]
          }
        },
        metadata: {
          filter: {
            field: "/metadata",
            kinds: [
              "string",
              "number",
              "boolean",
              "range",
              "enum",
              "present"
            ],
            key: "key"
          }
        },
        start_timestamp: {
          filter: {
            field: "/start_timestamp",
            kinds: [
              "number",
              "range"
            ]
          },
          instant: true
        },
        to_number: {
          filter: {
            field: "/to_number",
            kinds: [
              "string"
            ]
          }
        },
        tool_calls: {
          type: "array",
          items: {
            type: "object",
            properties: {
              name: {
                required: true,
                type: "string"
              },
              latency_ms: {
                filter: {
                  field: "/latency_ms",
                  kinds: [
                    "number",
                    "range"
                  ]
                }
              },
              success: {
                filter: {
                  field: "/success",
                  kinds: [
                    "boolean"
                  ]
                }
              }
            }
          }
        },
        user_sentiment: {
          filter: {
            field: "/call_analysis/user_sentiment",
            kinds: [
              "enum"
            ]
          }
        }
      }
    },
    sort_order: {
      in: "body",
      type: "string",
      enum: [
        "ascending",
        "descending"
      ]
    },
    limit: {
      in: "body",
      type: "integer",
      minimum: 1,
      maximum: 1000
    },
    skip: {
      in: "body",
      type: "integer",
      minimum: 0
    },
    pagination_key: {
      in: "body",
      type: "string"
    },
    include_total: {
      in: "body",
      type: "boolean"
    }
  },
  answer: "object",
  pagination: {
    strategy: "cursor",
    parameter: "pagination_key",
    limit: {
      parameter: "limit",
      default: 50,
      maximum: 1000
    },
    items: "/items",
    id: "/call_id",
    cursor: {
      in: "body",
      pointer: "/pagination_key"
    },
    hasMore: "/has_more",
    gone: [
      400
    ],
    order: {
      parameter: "sort_order",
      ascending: "ascending",
      descending: "descending",
      default: "descending"
    },
    filter: "/filter_criteria",
    window: {
      bound: "/filter_criteria/start_timestamp",
      key: "/start_timestamp"
    },
    skip: "skip",
    total: {
      parameter: "include_total",
      pointer: "/total"
    }
  }
} as const satisfies OperationSpec;

export const getCall = {
  id: "getCall",
  method: "GET",
  path: "/v2/get-call/{call_id}",
  parameters: {
    call_id: {
      in: "path",
      required: true,
      type: "string"
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

export const updateCall = {
  id: "updateCall",
  method: "PATCH",
  path: "/v2/update-call/{call_id}",
  parameters: {
    call_id: {
      in: "path",
      required: true,
      type: "string"
    },
    metadata: {
      in: "body",
      type: "object"
    },
    data_storage_setting: {
      in: "body",
      type: "string"
    },
    custom_attributes: {
      in: "body",
      type: "object",
      values: {}
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

export const deleteCall = {
  id: "deleteCall",
  method: "DELETE",
  path: "/v2/delete-call/{call_id}",
  parameters: {
    call_id: {
      in: "path",
      required: true,
      type: "string"
    }
  }
} as const satisfies OperationSpec;

export const createPhoneCall = {
  id: "createPhoneCall",
  method: "POST",
  path: "/v2/create-phone-call",
  parameters: {
    from_number: {
      in: "body",
      required: true,
      type: "string"
    },
    to_number: {
      in: "body",
      required: true,
      type: "string"
    },
    override_agent_id: {
      in: "body",
      type: "string"
    },
    override_agent_version: {
      in: "body"
    },
    agent_override: {
      in: "body",
      type: "object"
    },
    ignore_e164_validation: {
      in: "body",
      type: "boolean"
    },
    custom_sip_headers: {
      in: "body",
      type: "object",
      values: {
        type: "string"
      }
    },
    metadata: {
      in: "body",
      type: "object"
    },
    retell_llm_dynamic_variables: {
      in: "body",
      type: "object",
      values: {
        type: "string"
      }
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

export const createWebCall = {
  id: "createWebCall",
  method: "POST",
  path: "/v2/create-web-call",
  parameters: {
    agent_id: {
      in: "body",
      required: true,
      type: "string"
    },
    agent_version: {
      in: "body"
    },
    agent_override: {
      in: "body",
      type: "object"
    },
    current_node_id: {
      in: "body"
    },
    current_state: {
      in: "body"
    },
    metadata: {
      in: "body",
      type: "object"
    },
    retell_llm_dynamic_variables: {
      in: "body",
      type: "object",
      values: {
        type: "string"
      }
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

export const registerPhoneCall = {
  id: "registerPhoneCall",
  method: "POST",
  path: "/v2/register-phone-call",
  parameters: {
    agent_id: {
      in: "body",
      required: true,
      type: "string"
    },
    agent_version: {
      in: "body"
    },
    agent_override: {
      in: "body",
      type: "object"
    },
    direction: {
      in: "body",
      type: "string"
    },
    from_number: {
      in: "body",
      type: "string"
    },
    to_number: {
      in: "body",
      type: "string"
    },
    metadata: {
      in: "body",
      type: "object"
    },
    retell_llm_dynamic_variables: {
      in: "body",
      type: "object",
      values: {
        type: "string"
      }
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

/** Whether parameters are taken under names of before, too. */
export const hasFormerNames: boolean = false;

/** Requests that only read, though their method does not say so. */
export const safeRequests: readonly string[] = [
  "POST /v3/list-calls"
];

/**
 * Every operation, by its id.
 *
 * @example
 * ```ts
 * operations.listCalls.path; // => "/v3/list-calls"
 * ```
 */
export const operations = { listCalls, getCall, updateCall, deleteCall, createPhoneCall, createWebCall, registerPhoneCall };
