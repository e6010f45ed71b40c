/** Sorts keys, leaves out what holds nothing, and writes dates as numbers: equal questions give equal text. */
function canonical(this: Record<string, unknown>, key: string, value: unknown): unknown {
  // JSON has already made a text of a date; its holder still has the date.
  if (this[key] instanceof Date) return +(this[key] as Date);
  if (Object(value) !== value || Array.isArray(value)) return value;
  const entries = Object.entries(value as object).filter(([, inner]) => JSON.stringify(inner) !== "{}");
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A short hash (two rounds of FNV-1a: 64 bits) of a question. It tells two questions apart and gives nothing of them
 * away, so that a stored checkpoint holds no filter values.
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, canonical);
  const hashed = (seed: number) => {
    let hash = seed;
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 16777619);
    return (hash >>> 0).toString(36);
  };
  return hashed(2166136261) + hashed(84696351);
}
