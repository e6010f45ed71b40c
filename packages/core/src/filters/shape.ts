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
  // Neither NaN nor an infinity can be sent.
  const isSendable = typeof value !== "number" || Number.isFinite(value);
  return isSendable ? typeof value : "infinity";
}

function shapeOfList(list: readonly unknown[]): string {
  const hasOnly = (shape: string) =>
    list.every((item) => shapeOf(item) === shape);
  const [low, high] = list as readonly number[];
  const isPair = list.length === 2 && hasOnly("number");
  if (isPair && Number(low) <= Number(high)) {
    return "range";
  }
  return list.length > 0 && hasOnly("string") ? "strings" : "array";
}
