import type { LocalParts } from "./local-time.js";
import { beginsWithRealDay } from "./real-day.js";
import { type GivenTime, refuseTime } from "./time-refusal.js";

/** Refuses a day or a moment whose day no calendar has. */
export function refuseNoDay(given: GivenTime): void {
  const { text } = given;
  if (beginsWithRealDay(text)) {
    return;
  }
  const [year = "", month = ""] = text.split("-");
  refuseNoMonth(given, year, month);
  const count = countDays(year, month);
  const name = text.slice(0, "2026-02".length);
  const days = `${name}-01 to ${name}-${count}`;
  refuseTime(given, `${name} has ${count} days: use ${days}`);
}

function refuseNoMonth(given: GivenTime, year: string, month: string): void {
  const number = Number(month);
  const isMonth = number >= 1 && number <= 12;
  if (isMonth) {
    return;
  }
  refuseTime(given, `months are 01 to 12: use ${year}-12-31, say`);
}

/** How many days a month has, written as in `2026-02`. */
function countDays(year: string, month: string): number {
  // Months count from 0 here: this is the day before the first of the next.
  const lastDay = Date.UTC(Number(year), Number(month), 0);
  const date = new Date(lastDay);
  return date.getUTCDate();
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
