import type { LocalParts } from "./local-time.js";
import { beginsWithRealDay } from "./real-day.js";
import { type GivenTime, refuseTime } from "./time-refusal.js";

/** Refuses a day or a moment whose day no calendar has. */
export function refuseNoDay(given: GivenTime): void {
  const { text } = given;
  if (beginsWithRealDay(text)) {
    return;
  }
  const [year, month] = text.split("-");
  const number = Number(month);
  if (number < 1 || number > 12) {
    refuseTime(given, `months are 01 to 12: use ${year}-12-31, say`);
  }
  const count = countDays(Number(year), number);
  const name = text.slice(0, "2026-02".length);
  refuseTime(
    given,
    `${name} has ${count} days: use ${name}-01 to ${name}-${count}`,
  );
}

/** How many days a month has; the first month is 1. */
function countDays(year: number, month: number): number {
  // The day before the first of the next month.
  const last = Date.UTC(year, month, 0);
  return new Date(last).getUTCDate();
}

/** Refuses a moment that no clock shows. */
export function refuseNoClock(given: GivenTime, parts: LocalParts): void {
  const { hour, minute, second } = parts;
  const isHour = hour <= 23;
  const isMinute = minute <= 59;
  const isSecond = second <= 59;
  const isClock = isHour && isMinute && isSecond;
  if (!isClock) {
    refuseTime(given, "a clock shows 00:00:00 to 23:59:59");
  }
}
