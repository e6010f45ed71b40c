/**
 * `typeof`, which also tells `array`, `null`, `date`, `map` and the like from
 * objects: these have no names and values of their own to read.
 */
export function typeOf(value: unknown): string {
  const type = typeof value;
  if (type !== "object") {
    return type;
  }
  const tag = Object.prototype.toString.call(value);
  return tag.slice("[object ".length, -1).toLowerCase();
}
