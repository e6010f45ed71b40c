import type { Zone } from "../input/time/zone.js";

/** How times look to people. */
export const timeFormats = ["local", "iso", "epoch", "relative"] as const;

/** What decides on how times look. */
export interface TimeChoice {
  readonly timeFormat?: (typeof timeFormats)[number] | undefined;
  /** @default UTC */
  readonly tz?: Zone | undefined;
}

/** How times are written, and what the head of their column says of it. */
export interface TimeFormat {
  /** `UTC`, `Europe/Berlin`, `epoch ms` */
  readonly words: string;
  /** An instant, in epoch milliseconds, that a `Date` can hold. */
  format(ms: number): string;
}

/**
 * Chooses how times are written: to the second, in `--tz`, which is UTC unless
 * it is given, and the computer's own zone with `local`.
 *
 * @param now - The time, in epoch milliseconds: for `relative`.
 */
export function createTimeFormat(
  { timeFormat, tz: zone }: TimeChoice,
  now: () => number,
): TimeFormat {
  const tz = zone?.name;
  switch (timeFormat) {
    case "epoch":
      return {
        words: "epoch ms",
        format: String,
      };
    case "relative":
      return {
        words: "ago",
        format: (ms) => writeAge(now() - ms),
      };
    case "iso":
      return inZone(tz ?? "UTC", writeIso);
    case "local":
      return inZone(tz ?? ownZone(), writeSecond);
    default:
      return inZone(tz ?? "UTC", writeSecond);
  }
}

function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A wall clock's time, as `2026-10-31T23:59:58.118`, and how far it is from UTC. */
interface WallTime {
  readonly iso: string;
  /** In minutes. */
  readonly offset: number;
}

function inZone(zone: string, write: (time: WallTime) => string): TimeFormat {
  const offsetAt = createOffset(zone);
  return {
    words: zone,
    format(ms) {
      const offset = offsetAt(ms);
      const time = ms + offset * msPerMinute;
      const wall = new Date(time);
      if (Number.isNaN(wall.getTime())) {
        return String(ms);
      }
      const iso = trimZone(wall);
      return write({
        iso,
        offset,
      });
    },
  };
}

/** To the second, in UTC. */
export const utcTimes: TimeFormat = createTimeFormat({}, Date.now);

const msPerMinute = 60_000;
const minutesPerHour = 60;

function trimZone(date: Date): string {
  return date.toISOString().replace(/Z$/, "");
}

/** How many minutes a zone's clock is ahead of UTC, at an instant. */
function createOffset(zone: string): (ms: number) => number {
  if (zone === "UTC") {
    return () => 0;
  }
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "longOffset",
  });
  return (ms) => {
    const parts = format.formatToParts(ms);
    const name = parts.find(({ type }) => type === "timeZoneName");
    return readOffset(name?.value ?? "");
  };
}

/** Of `GMT-03:30`, or `GMT` alone. */
function readOffset(name: string): number {
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  const whole = Number(hours ?? 0) * minutesPerHour;
  const offset = whole + Number(minutes ?? 0);
  if (sign === "-") {
    return -offset;
  }
  return offset;
}

function writeSecond({ iso }: WallTime): string {
  const [second = ""] = iso.split(".");
  return second.replace("T", " ");
}

function writeIso({ iso, offset }: WallTime): string {
  if (offset === 0) {
    return `${iso}Z`;
  }
  const distance = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  const hours = Math.floor(distance / minutesPerHour);
  const minutes = distance % minutesPerHour;
  return `${iso}${sign}${padTwo(hours)}:${padTwo(minutes)}`;
}

function padTwo(value: number): string {
  return String(value).padStart(2, "0");
}

/** Each unit, in seconds, from the largest. */
const ageUnits = [
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
  ["s", 1],
] as const;

/** `3h`, and `in 3h` for what is yet to come. */
function writeAge(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const unit = ageUnits.find(([, length]) => seconds >= length);
  const [name, length] = unit ?? ["s", 1];
  const count = Math.floor(seconds / length);
  const age = `${count}${name}`;
  const isAhead = ms < 0 && seconds > 0;
  if (isAhead) {
    return `in ${age}`;
  }
  return age;
}
