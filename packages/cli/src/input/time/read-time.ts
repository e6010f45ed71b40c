import { dayLength, findStart } from "./day-start.js";
import { lastMoment, readDigits } from "./read-digits.js";
import { readDuration } from "./read-duration.js";
import { readIso } from "./read-iso.js";
import { type GivenTime, refuseTime } from "./time-refusal.js";
import type { Zone } from "./zone.js";

/** What times are read by. */
export interface Times {
  /** Of times without an offset. */
  readonly zone: Zone;
  /** In epoch milliseconds: what `7d` and `yesterday` count from. */
  readonly now: number;
}

/** How times are written, for messages and help. */
const timeForms =
  "7d (ago), yesterday, ISO 8601, such as 2026-01-31 or 2026-01-31T08:00Z, or epoch milliseconds";

/**
 * Reads a time, as epoch milliseconds: a word, a duration (so long ago), ISO
 * 8601 or epoch milliseconds.
 *
 * @param flag - What it was given for: for messages.
 * @throws CliError with what would be right.
 */
export function readTime(text: string, flag: string, times: Times): number {
  const given = {
    flag,
    text,
  };
  const word = words[text];
  if (word) {
    return word(times);
  }
  if (onlyDigits.test(text)) {
    return readDigits(given);
  }
  const ago = readDuration(text);
  if (ago !== undefined) {
    const moment = Math.round(times.now - ago);
    return checkMoment(given, moment);
  }
  const moment = readIso(given, times.zone);
  return moment ?? refuseTime(given, `use ${timeForms}`);
}

const onlyDigits = /^\d+$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

function checkMoment(given: GivenTime, moment: number): number {
  if (moment < -lastMoment) {
    return refuseTime(given, "no calendar goes so far");
  }
  return moment;
}

/** Whether a text stands for a moment that it does not name to the millisecond. */
export function isVague(text: string): boolean {
  const isDay = day.test(text);
  const isWord = words[text] !== undefined;
  const isDuration = readDuration(text) !== undefined;
  if (isDay) {
    return true;
  }
  if (isWord) {
    return true;
  }
  return isDuration;
}

type Word = (times: Times) => number;

const words: Readonly<Record<string, Word>> = {
  __proto__: null as never,
  now: ({ now }) => now,
  today: startOfToday,
  yesterday: startOfYesterday,
};

function startOfToday({ now, zone }: Times): number {
  return startOfDayAt(now, zone);
}

function startOfYesterday(times: Times): number {
  const today = startOfToday(times);
  return startOfDayAt(today - 1, times.zone);
}

/** The first moment of the day that the zone has at a moment. */
function startOfDayAt(moment: number, zone: Zone): number {
  const local = zone.localAt(moment);
  const days = Math.floor(local / dayLength);
  const midnight = days * dayLength;
  return findStart(midnight, zone) ?? moment;
}
