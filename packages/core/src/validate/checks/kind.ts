/** A value that has properties: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object") {
    return false;
  }
  if (value === null) {
    return false;
  }
  return !Array.isArray(value);
}

/** What sort of value it is, in words, and nothing of its content. */
export function describeKind(value: unknown): string {
  if (value === undefined) {
    return "nothing";
  }
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "an array";
  }
  if (typeof value === "number") {
    return describeNumber(value);
  }
  if (typeof value === "object") {
    return "an object";
  }
  return `a ${typeof value}`;
}

function describeNumber(value: number): string {
  if (Number.isInteger(value)) {
    return "an integer";
  }
  if (Number.isFinite(value)) {
    return "a number";
  }
  return "a number that is not finite";
}
