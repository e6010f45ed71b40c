import { divideWhole } from "./divide-whole.js";

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;

/** 1970-01-01 was a Thursday: so many days after a Sunday. */
const FIRST_WEEKDAY = 4;

/**
 * How busy each hour of a day is (UTC), in parts; the shape of office hours
 * with a dip at lunch.
 */
const DAY_SHAPE = [
  6, 4, 3, 3, 4, 6, 12, 24, 48, 72, 80, 76, 58, 66, 78, 76, 68, 56, 42, 32, 24,
  18, 12, 8,
];

/** How busy each day is, Sunday first, in parts. */
const WEEK_SHAPE = [38, 112, 108, 104, 104, 96, 52];

/**
 * The parts of one hour that begins at `instant` (epoch milliseconds). Never 0,
 * so that time always moves on.
 */
export function weightOf(instant: number): number {
  return weightOfDay(instant) * weightOfHour(instant);
}

function weightOfDay(instant: number): number {
  const days = divideWhole(instant, DAY);
  const weekday = (days + FIRST_WEEKDAY) % DAYS_A_WEEK;
  return WEEK_SHAPE[weekday] as number;
}

function weightOfHour(instant: number): number {
  const hours = divideWhole(instant, HOUR);
  const hour = hours % HOURS_A_DAY;
  return DAY_SHAPE[hour] as number;
}
