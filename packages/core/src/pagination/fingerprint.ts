/** A plain value with sorted keys, without what is not there: equal questions give equal text. */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return +value;
  if (Array.isArray(value)) return value.map(canonical);
  if (Object(value) !== value) return value;
  const entries = Object.entries(value as object)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/**
 * A short hash (cyrb53: 53 bits, base 36) of a question. It tells two questions apart and gives nothing of them away,
 * so that a stored checkpoint holds no filter values.
 */
export function fingerprint(value: unknown): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const char of JSON.stringify(canonical(value))) {
    const code = char.codePointAt(0) as number;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
