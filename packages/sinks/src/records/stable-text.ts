/**
 * The same text for values that ask for the same: the members of an object have
 * no order, what is undefined is not there, and a moment is a number.
 */
export function stableText(value: unknown): string {
  return JSON.stringify(plainValue(value)) ?? "";
}

/** A copy for JSON: moments in epoch milliseconds, members sorted by name. */
export function plainValue(value: unknown): unknown {
  if (value instanceof Date) {
    return value.getTime();
  }
  if (Array.isArray(value)) {
    return value.map(plainValue);
  }
  if (Object(value) !== value) {
    return value;
  }
  const entries = Object.entries(value as object).sort(byName);
  return Object.fromEntries(
    entries.map(([name, member]) => [name, plainValue(member)]),
  );
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  if (a < b) {
    return -1;
  }
  return 1;
}
