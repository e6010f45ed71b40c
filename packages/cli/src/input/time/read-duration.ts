/** The units of a duration, in milliseconds. A day has 24 hours. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const one = /(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/gy;

/** How durations are written, for messages. */
export const durationForms = "90s, 2m, 1h30m or 7d";

/**
 * Reads `7d`, `90m` or `1h30m` as milliseconds; `undefined` where a text is no
 * duration.
 */
export function readDuration(text: string): number | undefined {
  const parts = [...text.matchAll(one)];
  const length = parts.reduce((sum, [part]) => sum + part.length, 0);
  if (text === "" || length !== text.length) {
    return undefined;
  }
  const values = parts.map(([, count, unit = ""]) => {
    return Number(count) * (units[unit] ?? 0);
  });
  return values.reduce((sum, value) => sum + value, 0);
}
