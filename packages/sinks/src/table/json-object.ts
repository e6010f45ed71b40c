/** What `JSON.parse` makes of an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value that was parsed is an object, and neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  const isObject = typeof value === "object" && value !== null;
  return isObject && !Array.isArray(value);
}
