import type { CountRecord } from "./stats-report.js";

const dayMs = 24 * 60 * 60_000;

/** Over more days than these, days without a call are left out. */
const mostDays = 4000;

/** From the first day to the last, in epoch milliseconds. */
interface Span {
  readonly begin: number;
  readonly end: number;
}

/**
 * The days from the first to the last, those without a call too, so that a gap
 * in a plot is a gap in time.
 */
export function listDays(days: readonly CountRecord[]): readonly CountRecord[] {
  const first = days[0];
  const last = days.at(-1);
  if (!first) {
    return days;
  }
  if (!last) {
    return days;
  }
  const begin = Date.parse(first.value);
  const end = Date.parse(last.value);
  const isShort = end - begin < mostDays * dayMs;
  if (isShort) {
    return fillGaps(days, {
      begin,
      end,
    });
  }
  return days;
}

function fillGaps(
  days: readonly CountRecord[],
  { begin, end }: Span,
): CountRecord[] {
  const counts = new Map<string, number>();
  for (const { value, calls } of days) {
    counts.set(value, calls);
  }
  const all: CountRecord[] = [];
  for (let at = begin; at <= end; at += dayMs) {
    const value = nameDay(at);
    const calls = counts.get(value) ?? 0;
    all.push({
      value,
      calls,
    });
  }
  return all;
}

/** `2026-10-31` */
function nameDay(ms: number): string {
  const iso = new Date(ms).toISOString();
  return iso.slice(0, 10);
}
