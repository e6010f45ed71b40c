const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const longest = 1e12;

/** A time that is shorter would be written as none. */
const shortest = 0.001;

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
  const ms = multiply(Number(count), units[unit] ?? 1);
  const isKnown = ms === 0 || (ms >= shortest && ms <= longest);
  return isKnown ? ms : undefined;
}

/** Without the last digits, which are noise: 1.1 times 1000 is 1100. */
function multiply(a: number, b: number): number {
  return Number((a * b).toPrecision(12));
}

/** Whether a duration says its unit: a bare number may be meant as seconds. */
export function hasUnit(duration: string): boolean {
  return /[a-z]\s*$/.test(duration);
}

/** Writes what {@link parseDuration} reads, in milliseconds. */
export function formatDuration(ms: number): string {
  return `${ms}ms`;
}
