/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object, and neither `null` nor an array. */
export function isObject(value: unknown): value is JsonObject {
  if (typeof value !== "object") {
    return false;
  }
  return value !== null && !Array.isArray(value);
}
