/**
 * What the mock has to know of a request, in the words of JSON Schema. A stand-in: replaced by what is generated from
 * the spec, so that a new value of `sort_order` or a new filter shows up in the accepted values by itself.
 */
export interface ValueSpec {
  readonly type?: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly items?: ValueSpec;
  readonly properties?: Readonly<Record<string, ValueSpec>>;
  readonly required?: readonly string[];
  /** What the values of an object may be, beside `properties`; `false`: nothing else. */
  readonly additionalProperties?: ValueSpec | boolean;
}

/** One operation as the server sees it. */
export interface RequestSpec {
  readonly method: "GET" | "POST";
  /** With `{name}` for a parameter. */
  readonly path: string;
  readonly query: Readonly<Record<string, ValueSpec>>;
  readonly body?: ValueSpec;
}

const text: ValueSpec = { type: "string" };
const instant: ValueSpec = { type: "integer" };
const phone: ValueSpec = { type: "string", pattern: "^\\+[1-9][0-9]{1,14}$" };
const anything: ValueSpec = { type: "object", additionalProperties: true };
const variables: ValueSpec = { type: "object", additionalProperties: { type: "string" } };

/** The operations by their `operationId`. */
export const requests = {
  listCalls: {
    method: "GET",
    path: "/list-calls",
    query: {
      filter_criteria: {
        type: "object",
        properties: {
          agent_id: { type: "array", items: text },
          after_start_timestamp: instant,
          before_start_timestamp: instant,
          after_end_timestamp: instant,
          before_end_timestamp: instant,
        },
      },
      sort_order: { type: "string", enum: ["ascending", "descending"], default: "descending" },
      limit: { type: "integer", minimum: 1, maximum: 1000, default: 100 },
      pagination_key: text,
    },
  },
  getCall: { method: "GET", path: "/get-call/{call_id}", query: {} },
  registerCall: {
    method: "POST",
    path: "/register-call",
    query: {},
    body: {
      type: "object",
      required: ["agent_id", "audio_websocket_protocol", "audio_encoding", "sample_rate"],
      properties: {
        agent_id: text,
        audio_websocket_protocol: { type: "string", enum: ["web", "twilio"] },
        audio_encoding: { type: "string", enum: ["s16le", "mulaw"] },
        sample_rate: { type: "integer", minimum: 8000, maximum: 48000 },
        direction: { type: "string", enum: ["inbound", "outbound"] },
        from_number: text,
        to_number: text,
        metadata: anything,
        retell_llm_dynamic_variables: variables,
        end_call_after_silence_ms: { type: "integer", minimum: 10000 },
      },
    },
  },
  createPhoneCall: {
    method: "POST",
    path: "/create-phone-call",
    query: {},
    body: {
      type: "object",
      required: ["from_number", "to_number"],
      properties: {
        from_number: phone,
        to_number: phone,
        override_agent_id: text,
        drop_call_if_machine_detected: { type: "boolean" },
        metadata: anything,
        retell_llm_dynamic_variables: variables,
      },
    },
  },
} as const satisfies Record<string, RequestSpec>;

export type OperationId = keyof typeof requests;
