import { bodyJson, withJson } from "../../../api/answer-body.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import { isObject, type JsonObject } from "../../../util/is-object.js";

type What = "fields" | "enums" | "all";

/**
 * Fields that this version of the API does not have: some that came later, and
 * one that never did.
 */
const laterFields: JsonObject = {
  call_type: "phone_call",
  duration_ms: 42_000,
  call_cost: {
    combined_cost: 7.2,
    product_costs: [],
  },
  x_rollcall_unknown: { nested: [1, null, "two"] },
};

/** Values that this version of the API does not have, a field each. */
const laterValues: JsonObject = {
  call_status: "not_connected",
  disconnection_reason: "scam_detected",
  direction: "internal",
  audio_websocket_protocol: "webrtc",
};

/** The same for the present version. */
const v3LaterFields: JsonObject = {
  x_rollcall_unknown: laterFields.x_rollcall_unknown,
};
const v3LaterValues: JsonObject = {
  call_status: "on_hold",
  disconnection_reason: "of_tomorrow",
  direction: "internal",
  data_storage_setting: "nothing",
};

/**
 * The answer of a newer API: calls with unknown fields, with unknown enum
 * values, or with both. Errors stay as they are.
 */
export function addUnknown(answer: MockAnswer, what: What): MockAnswer {
  const isEmpty = answer.chunks.length === 0;
  const isJson = answer.headers["content-type"]?.startsWith("application/json");
  if (answer.status >= 400) {
    return answer;
  }
  if (isEmpty) {
    return answer;
  }
  if (!isJson) {
    return answer;
  }
  const body = newerBody(bodyJson(answer), what);
  return withJson(answer, body);
}

function newerBody(body: unknown, what: What): unknown {
  if (Array.isArray(body)) {
    return body.map((item) => newerBody(item, what));
  }
  if (!isObject(body)) {
    return body;
  }
  if (Array.isArray(body.items)) {
    return {
      ...body,
      items: newerBody(body.items, what),
    };
  }
  return newerCall(body, what);
}

function newerCall(call: JsonObject, what: What): JsonObject {
  const changed: Record<string, unknown> = { ...call };
  const isPresent = call.agent_version !== undefined;
  if (what !== "enums") {
    Object.assign(changed, isPresent ? v3LaterFields : laterFields);
  }
  if (what !== "fields") {
    replaceValues(changed, isPresent ? v3LaterValues : laterValues);
  }
  return changed;
}

/** Only in fields that are there. */
function replaceValues(
  call: Record<string, unknown>,
  values: JsonObject,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (name in call) {
      call[name] = value;
    }
  }
}
