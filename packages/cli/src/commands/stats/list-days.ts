import type { CountRecord } from "./stats-report.js";

const dayMs = 24 * 60 * 60_000;

/** Over more days than these, days without a call are left out. */
const mostDays = 4000;

/**
 * The days from the first to the last, those without a call too, so that a gap
 * in a plot is a gap in time.
 */
export function listDays(days: readonly CountRecord[]): readonly CountRecord[] {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    return days;
  }
  const begin = Date.parse(first.value);
  const end = Date.parse(last.value);
  const isShort = end - begin < mostDays * dayMs;
  return isShort ? fillGaps(days, begin, end) : days;
}

function fillGaps(
  days: readonly CountRecord[],
  begin: number,
  end: number,
): CountRecord[] {
  const pairs = days.map((day) => [day.value, day.calls] as const);
  const counts = new Map(pairs);
  const all: CountRecord[] = [];
  for (let at = begin; at <= end; at += dayMs) {
    const iso = new Date(at).toISOString();
    const value = iso.slice(0, 10);
    const calls = counts.get(value) ?? 0;
    all.push({ value, calls });
  }
  return all;
}
