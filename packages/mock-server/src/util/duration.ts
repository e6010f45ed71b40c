const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const longest = 1e12;

const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h|d)?$/;

/**
 * Reads `80ms`, `1.5s`, `2m`, `1h` or `1d`; a bare number is milliseconds.
 * `undefined`: not a duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, count, unit = "ms"] = match;
  const ms = Number(count) * (units[unit] ?? 1);
  if (ms > longest) {
    return undefined;
  }
  return Math.round(ms * 1000) / 1000;
}

/** Writes what {@link parseDuration} reads, in milliseconds. */
export function formatDuration(ms: number): string {
  return `${ms}ms`;
}
