import type { CountRecord } from "./stats-report.js";

const dayMs = 24 * 60 * 60_000;

/** Over more days than these, days without a call are left out. */
const mostDays = 4000;

/**
 * The days from the first to the last, those without a call too, so that a gap
 * in a plot is a gap in time.
 */
export function listDays(days: readonly CountRecord[]): readonly CountRecord[] {
  const first = Date.parse(days[0]?.value ?? "");
  const last = Date.parse(days.at(-1)?.value ?? "");
  const isShort = (last - first) / dayMs < mostDays;
  if (!isShort) {
    return days;
  }
  const calls = new Map(days.map((day) => [day.value, day.calls]));
  const all: CountRecord[] = [];
  for (let day = first; day <= last; day += dayMs) {
    const value = new Date(day).toISOString().slice(0, 10);
    all.push({ value, calls: calls.get(value) ?? 0 });
  }
  return all;
}
