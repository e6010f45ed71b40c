import { beginsWithRealDay } from "./real-day.js";
import { type GivenTime, refuseTime } from "./time-refusal.js";
import { writeMoment } from "./write-moment.js";
import { utc } from "./zone.js";

/** The last moment that a `Date` can hold; the first is as far before 1970. */
export const lastMoment = 8_640_000_000_000_000;

/** So few digits are seconds, or what is no time at all. */
const fewDigits = 11;

/**
 * Reads epoch milliseconds. Digits that look like something else are refused:
 * taken for milliseconds, they would all be a day in 1970.
 *
 * @throws CliError with what was probably meant.
 */
export function readDigits(given: GivenTime): number {
  const { text } = given;
  const value = Number(text);
  const digits = text.length;
  if (digits === 4) {
    refuseTime(given, `use ${text}-01-01 for a year`);
  }
  if (digits === 8) {
    refuseDay(given);
  }
  if (digits <= fewDigits) {
    const meant = writeMeant(value * 1000);
    refuseTime(
      given,
      `epoch times are milliseconds, and these are few: use ${meant} for seconds`,
    );
  }
  const micros = Math.floor(value / 1000);
  if (digits >= 16 && micros <= lastMoment) {
    const meant = writeMeant(micros);
    refuseTime(given, `epoch times are milliseconds: use ${meant}`);
  }
  if (value > lastMoment) {
    refuseTime(given, "no calendar goes so far");
  }
  return value;
}

function refuseDay(given: GivenTime): void {
  const { text } = given;
  const day = text.replace(/^(....)(..)(..)$/, "$1-$2-$3");
  if (beginsWithRealDay(day)) {
    refuseTime(given, `use ${day} for a day`);
  }
}

/** `1790000000000 (2026-09-21T14:13:20Z)`; what would be refused is left out. */
function writeMeant(moment: number): string {
  const written = writeMoment(moment, utc);
  const isFew = `${moment}`.length <= fewDigits;
  if (isFew) {
    return written;
  }
  return `${moment} (${written})`;
}
