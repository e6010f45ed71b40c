import { bodyText, withJson } from "../../../api/answer-body.js";
import type { MockAnswer } from "../../../api/mock-answer.js";

type Json = Record<string, unknown>;

/**
 * Fields that this version of the API does not have: some that came later, and
 * one that never did.
 */
const laterFields: Json = {
  call_type: "phone_call",
  duration_ms: 42_000,
  call_cost: { combined_cost: 7.2, product_costs: [] },
  x_rollcall_unknown: { nested: [1, null, "two"] },
};

/** Values that this version of the API does not have, a field each. */
const laterValues: Json = {
  call_status: "not_connected",
  disconnection_reason: "scam_detected",
  direction: "internal",
  audio_websocket_protocol: "webrtc",
};

/**
 * The answer of a newer API: calls with unknown fields, with unknown enum
 * values, or with both. Errors stay as they are.
 */
export function addUnknown(
  answer: MockAnswer,
  what: "fields" | "enums" | "all",
): MockAnswer {
  if (answer.status >= 400) {
    return answer;
  }
  const body: unknown = JSON.parse(bodyText(answer));
  const age = (item: unknown) => (isObject(item) ? newer(item, what) : item);
  return withJson(answer, Array.isArray(body) ? body.map(age) : age(body));
}

function newer(call: Json, what: "fields" | "enums" | "all"): Json {
  const changed = { ...call };
  if (what !== "enums") {
    Object.assign(changed, laterFields);
  }
  if (what !== "fields") {
    for (const [name, value] of Object.entries(laterValues)) {
      if (name in changed) {
        changed[name] = value;
      }
    }
  }
  return changed;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
