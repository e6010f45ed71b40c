/** A value that has properties: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What sort of value it is, in words, and nothing of its content. */
export function kindOf(value: unknown): string {
  if (value === undefined) {
    return "nothing";
  }
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "an array";
  }
  if (Number.isInteger(value)) {
    return "an integer";
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return "a number that is not finite";
  }
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
