import { lastMoment, readDigits } from "./read-digits.js";
import { readDuration } from "./read-duration.js";
import { findStart, readIso } from "./read-iso.js";
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
  const given = { flag, text };
  const word = words[text];
  if (word) {
    return word(times);
  }
  if (/^\d+$/.test(text)) {
    return readDigits(given);
  }
  const ago = readDuration(text);
  if (ago !== undefined) {
    return checkAgo(given, Math.round(times.now - ago));
  }
  return readIso(given, times.zone) ?? refuseTime(given, `use ${timeForms}`);
}

function checkAgo(given: GivenTime, moment: number): number {
  return moment >= -lastMoment
    ? moment
    : refuseTime(given, "no calendar goes so far");
}

/** Whether a text stands for a moment that it does not name to the millisecond. */
export function isVague(text: string): boolean {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isDay || words[text] !== undefined || readDuration(text) !== undefined;
}

type Word = (times: Times) => number;

const words: Readonly<Record<string, Word>> = {
  __proto__: null as never,
  now: ({ now }) => now,
  today: ({ now, zone }) => startOfDay(now, zone),
  yesterday: ({ now, zone }) => {
    const today = startOfDay(now, zone);
    return startOfDay(today - 1, zone);
  },
};

/** The first moment of the day that the zone has at a moment. */
function startOfDay(moment: number, zone: Zone): number {
  const local = zone.localAt(moment);
  const dayLength = 24 * 60 * 60 * 1000;
  const midnight = Math.floor(local / dayLength) * dayLength;
  return findStart(midnight, zone) ?? moment;
}
