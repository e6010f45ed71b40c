/**
 * `typeof`, which also tells `array`, `null`, `Date`, `Map` and the like from
 * objects: these have no names and values of their own to read. Nor has an
 * `instance` of a class, which may inherit them.
 */
export function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return "array";
  }
  if (value === null) {
    return "null";
  }
  if (typeof value !== "object") {
    return typeof value;
  }
  const prototype = Object.getPrototypeOf(value);
  // Of any realm.
  if (prototype === null) {
    return "object";
  }
  if (Object.getPrototypeOf(prototype) === null) {
    return "object";
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === "Object") {
    return "instance";
  }
  return tag;
}
