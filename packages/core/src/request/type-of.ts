/**
 * `typeof`, which also tells `array`, `null`, `Date`, `Map` and the like from
 * objects: these have no names and values of their own to read.
 */
export function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return "array";
  }
  if (value === null) {
    return "null";
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const isPlain = typeof value !== "object" || tag === "Object";
  return isPlain ? typeof value : tag;
}
