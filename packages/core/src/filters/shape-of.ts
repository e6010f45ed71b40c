import { typeOf } from "../request/type-of.js";

/**
 * What a value can be compared with, as `filterKinds` calls it: `strings`,
 * `range`. Of what nothing compares with, the type.
 */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return shapeOfList(value);
  }
  if (value === undefined) {
    return "nothing";
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    // It cannot be sent.
    return "NaN";
  }
  return typeOf(value);
}

function shapeOfList(list: readonly unknown[]): string {
  const { length } = list;
  if (length === 2 && isListOf(list, "number")) {
    const [low, high] = list as readonly [number, number];
    if (low <= high) {
      return "range";
    }
    return "reversed range";
  }
  if (length > 0 && isListOf(list, "string")) {
    return "strings";
  }
  return "array";
}

function isListOf(list: readonly unknown[], shape: string): boolean {
  return list.every((item) => shapeOf(item) === shape);
}
