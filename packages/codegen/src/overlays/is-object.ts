import type { Json, JsonObject } from "@rollcall/spec-diff";

/** Whether a value is a JSON object, and no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  if (value === null) {
    return false;
  }
  if (Array.isArray(value)) {
    return false;
  }
  return typeof value === "object";
}
