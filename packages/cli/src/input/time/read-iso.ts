import { beginsWithRealDay } from "./real-day.js";
import { type GivenTime, refuseTime } from "./time-refusal.js";
import { writeMoment } from "./write-moment.js";
import { toLocal, type Zone } from "./zone.js";

const day = /^(\d{4})-(\d\d)-(\d\d)/;
const clock = /^[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?/;
const offset = /^(?:Z|([+-])(\d\d):?(\d\d)(?::(\d\d))?)$/;

/**
 * Reads an ISO 8601 day or moment. Without an offset it is one of the zone; a
 * day is its first moment there.
 *
 * @returns `undefined` where a text is neither.
 * @throws CliError where the day or the hour does not exist, or exists twice.
 */
export function readIso(given: GivenTime, zone: Zone): number | undefined {
  const { text } = given;
  const date = day.exec(text);
  if (!date) {
    return undefined;
  }
  const rest = text.slice(date[0].length);
  if (rest === "") {
    refuseNoDay(given, date);
    return readDay(given, zone);
  }
  const time = clock.exec(rest);
  const end = rest.slice(time?.[0].length);
  const isMoment = time !== null && (end === "" || offset.test(end));
  if (!isMoment) {
    return undefined;
  }
  refuseNoDay(given, date);
  refuseNoHour(given, time);
  const local = localOf(date, time);
  if (end === "") {
    return readLocal(given, local, zone);
  }
  refuseNoOffset(given, end);
  return local - offsetOf(end);
}

function localOf(date: RegExpExecArray, time: RegExpExecArray): number {
  const [, year, month, dayOfMonth] = date.map(Number);
  const [, hour, minute, second] = time.map(Number);
  const fraction = `${time[4] ?? ""}000`.slice(0, 3);
  return toLocal({
    year: year ?? 0,
    month: month ?? 1,
    day: dayOfMonth ?? 1,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second || 0,
    millisecond: Number(fraction),
  });
}

/** In milliseconds ahead of UTC. */
function offsetOf(text: string): number {
  const [, sign, hours, minutes, seconds = 0] = offset.exec(text) ?? [];
  if (sign === undefined) {
    return 0;
  }
  const inMinutes = Number(hours) * 60 + Number(minutes);
  const inSeconds = inMinutes * 60 + Number(seconds);
  const distance = inSeconds * 1000;
  return sign === "-" ? -distance : distance;
}

function refuseNoDay(given: GivenTime, date: RegExpExecArray): void {
  const [whole, year, month] = date;
  if (beginsWithRealDay(whole)) {
    return;
  }
  const number = Number(month);
  const isMonth = number >= 1 && number <= 12;
  if (!isMonth) {
    refuseTime(given, `months are 01 to 12: use ${year}-12-31, say`);
  }
  const lastDay = new Date(Date.UTC(Number(year), number, 0));
  const count = lastDay.getUTCDate();
  const name = `${year}-${month}`;
  const range = `${name}-01 to ${name}-${count}`;
  refuseTime(given, `${name} has ${count} days: use ${range}`);
}

function refuseNoHour(given: GivenTime, time: RegExpExecArray): void {
  const [, hour = 0, minute = 0, second = 0] = time.map(Number);
  const isClock = hour <= 23 && minute <= 59 && !(second > 59);
  if (!isClock) {
    refuseTime(given, "a clock shows 00:00:00 to 23:59:59");
  }
}

function refuseNoOffset(given: GivenTime, text: string): void {
  const [, , hours = 0, minutes = 0, seconds = 0] =
    offset.exec(text)?.map(Number) ?? [];
  // Of Z, and of an offset without seconds, there is NaN.
  const isTooLong = hours > 23 || minutes > 59 || seconds > 59;
  if (isTooLong) {
    refuseTime(given, "an offset is -23:59 to +23:59");
  }
}

/** The moment at which the clocks of the zone show a local time. */
function readLocal(given: GivenTime, local: number, zone: Zone): number {
  const [first, second] = zone.momentsOf(local);
  if (first === undefined) {
    const beside = writeBeside(local, zone);
    return refuseTime(given, `clocks in ${zone.name} skip it: use ${beside}`);
  }
  if (second !== undefined) {
    const both = [first, second].map((one) => writeMoment(one, zone));
    const words = `clocks in ${zone.name} show it twice`;
    return refuseTime(given, `${words}: use ${both.join(" or ")}`);
  }
  return first;
}

/** What there is in place of a local time that is skipped. */
function writeBeside(local: number, zone: Zone): string {
  const moments = zone.offsetsAround(local).map((one) => local - one);
  const inOrder = moments.sort((a, b) => a - b);
  const written = inOrder.map((moment) => writeMoment(moment, zone));
  return written.join(" or ");
}

/** The first moment of a day; in some zones, not every day begins at 0:00. */
function readDay(given: GivenTime, zone: Zone): number {
  const start = Date.parse(given.text);
  const moment = findStart(start, zone);
  if (moment !== undefined) {
    return moment;
  }
  const days = [start - dayLength, start + dayLength].map(writeDay);
  const words = `the calendar of ${zone.name} skips this day`;
  return refuseTime(given, `${words}: use ${days.join(" or ")}`);
}

const dayLength = 24 * 60 * 60 * 1000;

function writeDay(local: number): string {
  const iso = new Date(local).toISOString();
  return iso.slice(0, "2026-10-31".length);
}

/**
 * The first moment of the day that begins at a local time.
 *
 * @returns `undefined` where the zone has no such day.
 */
export function findStart(local: number, zone: Zone): number | undefined {
  const [midnight] = zone.momentsOf(local);
  if (midnight !== undefined) {
    return midnight;
  }
  // Where midnight is skipped, the day begins when the clocks are moved.
  const near = zone.offsetsAround(local).map((offset) => local - offset);
  let before = Math.min(...near);
  let after = Math.max(...near);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.localAt(middle) < local) {
      before = middle;
    } else {
      after = middle;
    }
  }
  const isOfDay = zone.localAt(after) < local + dayLength;
  return isOfDay ? after : undefined;
}
