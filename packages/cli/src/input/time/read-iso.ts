import { startOfDay } from "./day-start.js";
import { findMoment } from "./find-moment.js";
import { type LocalParts, toLocal } from "./local-time.js";
import { readOffset } from "./read-offset.js";
import { refuseNoClock, refuseNoDay } from "./refuse-iso.js";
import type { GivenTime } from "./time-refusal.js";
import type { Zone } from "./zone.js";

const day = /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/;
const seconds = /:(?<second>\d\d)(?:\.(?<fraction>\d+))?/;
const clock = /(?<hour>\d\d):(?<minute>\d\d)/;
const offset = /Z|[+-]\d\d:?\d\d(?::\d\d)?/;

const iso = new RegExp(
  [
    `^${day.source}`,
    `(?:[T ]${clock.source}`,
    `(?:${seconds.source})?`,
    `(?<offset>${offset.source})?)?$`,
  ].join(""),
);

/**
 * Reads an ISO 8601 day or moment. Without an offset it is one of the zone; a
 * day is its first moment there.
 *
 * @returns `undefined` where a text is neither.
 * @throws CliError where the day or the hour does not exist, or exists twice.
 */
export function readIso(given: GivenTime, zone: Zone): number | undefined {
  const { groups } = iso.exec(given.text) ?? {};
  if (groups === undefined) {
    return undefined;
  }
  refuseNoDay(given);
  const parts = readParts(groups);
  refuseNoClock(given, parts);
  const local = toLocal(parts);
  const { hour, offset } = groups;
  if (hour === undefined) {
    return startOfDay(given, local, zone);
  }
  if (offset === undefined) {
    return findMoment(given, local, zone);
  }
  return local - readOffset(given, offset);
}

function readParts(groups: Readonly<Record<string, string>>): LocalParts {
  const part = (name: string) => {
    const text = groups[name];
    return Number(text ?? 0);
  };
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
    millisecond: readFraction(groups.fraction),
  };
}

/** The digits behind a second's point, as milliseconds. */
function readFraction(digits = ""): number {
  const three = digits.padEnd(3, "0").slice(0, 3);
  return Number(three);
}
