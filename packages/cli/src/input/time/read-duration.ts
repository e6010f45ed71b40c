/** The units of a duration, in milliseconds. A day has 24 hours. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const part = /(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g;
const whole = new RegExp(`^(?:${part.source})+$`);

/** How durations are written, for messages. */
export const durationForms = "90s, 2m, 1h30m or 7d";

/**
 * Reads `7d`, `90m` or `1h30m` as milliseconds; `undefined` where a text is no
 * duration.
 */
export function readDuration(text: string): number | undefined {
  if (!whole.test(text)) {
    return undefined;
  }
  const parts = text.matchAll(part);
  let total = 0;
  for (const [, count, unit = ""] of parts) {
    const length = units[unit] ?? 0;
    total += Number(count) * length;
  }
  return total;
}
