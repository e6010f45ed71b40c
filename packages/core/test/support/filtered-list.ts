import type { OperationSpec } from "../../src/spec/operation.js";

/** A list with a filter of every kind, as the generator writes its table. */
export const filteredList = {
  id: "listThings",
  method: "POST",
  path: "/v3/list-things",
  safe: true,
  answer: "object",
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
              agent_id: { required: true, type: "string" },
              version: { type: "array", items: { type: "integer" } },
            },
          },
        },
        tool_calls: {
          type: "array",
          items: {
            type: "object",
            properties: {
              name: { required: true, type: "string" },
              latency_ms: {
                filter: { field: "/latency_ms", kinds: ["number", "range"] },
              },
              success: {
                filter: { field: "/success", kinds: ["boolean"] },
              },
            },
          },
        },
        from_number: {
          filter: { field: "/from_number", kinds: ["string"] },
        },
        call_status: {
          filter: { field: "/call_status", kinds: ["enum"] },
        },
        in_voicemail: {
          filter: { field: "/call_analysis/in_voicemail", kinds: ["boolean"] },
        },
        start_timestamp: {
          instant: true,
          filter: { field: "/start_timestamp", kinds: ["number", "range"] },
        },
        end_timestamp: {
          instant: true,
          filter: { field: "/end_timestamp", kinds: ["number", "range"] },
        },
        duration_ms: {
          filter: { field: "/duration_ms", kinds: ["number", "range"] },
        },
        score: {
          filter: {
            field: ["/asked/score", "/score"],
            kinds: ["number", "range", "present"],
          },
        },
        metadata: {
          filter: {
            field: "/metadata",
            key: "key",
            kinds: ["string", "number", "boolean", "range", "enum", "present"],
          },
        },
        dynamic_variables: {
          filter: {
            field: ["/dynamic_variables", "/collected"],
            key: "key",
            kinds: ["string"],
          },
        },
      },
    },
    sort_order: {
      in: "body",
      type: "string",
      enum: ["ascending", "descending"],
    },
    limit: { in: "body", type: "integer", minimum: 1, maximum: 1000 },
    skip: { in: "body", type: "integer", minimum: 0 },
    pagination_key: { in: "body", type: "string" },
    include_total: { in: "body", type: "boolean" },
  },
  pagination: {
    strategy: "cursor",
    parameter: "pagination_key",
    limit: { parameter: "limit", default: 50, maximum: 1000 },
    items: "/items",
    id: "/call_id",
    cursor: { in: "body", pointer: "/pagination_key" },
    hasMore: "/has_more",
    order: {
      parameter: "sort_order",
      ascending: "ascending",
      descending: "descending",
      default: "descending",
    },
    filter: "/filter_criteria",
    skip: "skip",
    total: { parameter: "include_total", pointer: "/total" },
    window: {
      bound: "/filter_criteria/start_timestamp",
      key: "/start_timestamp",
    },
  },
} as const satisfies OperationSpec;
