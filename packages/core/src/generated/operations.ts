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
  method: "GET",
  path: "/list-calls",
  deprecated: true,
  parameters: {
    filter_criteria: {
      type: "object",
      properties: {
        after_start_timestamp: {
          type: "integer",
          instant: true
        },
        before_start_timestamp: {
          type: "integer",
          instant: true
        },
        after_end_timestamp: {
          type: "integer",
          instant: true
        },
        before_end_timestamp: {
          type: "integer",
          instant: true
        },
        agent_id: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      fields: {
        start_timestamp: {
          eq: {
            after_start_timestamp: 0,
            before_start_timestamp: 1
          },
          gt: {
            after_start_timestamp: 1
          },
          ge: {
            after_start_timestamp: 0
          },
          lt: {
            before_start_timestamp: 0
          },
          le: {
            before_start_timestamp: 1
          },
          between: {
            after_start_timestamp: 0,
            before_start_timestamp: 1
          }
        },
        end_timestamp: {
          eq: {
            after_end_timestamp: 0,
            before_end_timestamp: 1
          },
          gt: {
            after_end_timestamp: 1
          },
          ge: {
            after_end_timestamp: 0
          },
          lt: {
            before_end_timestamp: 0
          },
          le: {
            before_end_timestamp: 1
          },
          between: {
            after_end_timestamp: 0,
            before_end_timestamp: 1
          }
        },
        agent_id: {
          eq: {
            agent_id: "list"
          },
          in: {
            agent_id: 0
          }
        }
      }
    },
    sort_order: {
      type: "string",
      enum: [
        "ascending",
        "descending"
      ]
    },
    limit: {
      type: "integer",
      minimum: 1,
      maximum: 1000
    },
    pagination_key: {
      type: "string"
    }
  },
  answer: "array",
  pagination: {
    strategy: "cursor",
    parameter: "pagination_key",
    limit: {
      parameter: "limit",
      default: 100,
      maximum: 1000
    },
    items: "",
    id: "/call_id",
    cursor: {
      in: "item",
      pointer: "/call_id"
    },
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
      after: "/filter_criteria/after_start_timestamp",
      before: "/filter_criteria/before_start_timestamp",
      key: "/start_timestamp"
    }
  }
} as const satisfies OperationSpec;

export const getCall = {
  id: "getCall",
  method: "GET",
  path: "/get-call/{call_id}",
  parameters: {
    call_id: {
      in: "path",
      required: true,
      type: "string"
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

export const registerCall = {
  id: "registerCall",
  method: "POST",
  path: "/register-call",
  parameters: {
    agent_id: {
      in: "body",
      required: true,
      type: "string"
    },
    audio_websocket_protocol: {
      in: "body",
      required: true,
      type: "string"
    },
    audio_encoding: {
      in: "body",
      required: true,
      type: "string"
    },
    sample_rate: {
      in: "body",
      required: true,
      type: "integer",
      minimum: 8000,
      maximum: 48000
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
    },
    end_call_after_silence_ms: {
      in: "body",
      type: "integer",
      minimum: 10000
    }
  },
  answer: "object"
} as const satisfies OperationSpec;

export const createPhoneCall = {
  id: "createPhoneCall",
  method: "POST",
  path: "/create-phone-call",
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
    drop_call_if_machine_detected: {
      in: "body",
      type: "boolean"
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
export const safeRequests: readonly string[] = [];

/**
 * Every operation, by its id.
 *
 * @example
 * ```ts
 * operations.listCalls.path; // => "/list-calls"
 * ```
 */
export const operations = { listCalls, getCall, registerCall, createPhoneCall };
