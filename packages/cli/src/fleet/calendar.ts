import { CliError } from "../errors/cli-error.js";

/** The day and the hour of a moment, where one lives. */
export interface LocalTime {
  /** `2026-10-31` */
  readonly day: string;
  /** `07` */
  readonly hour: string;
}

/** Zones change their offset at whole quarters of an hour. */
const quarter = 15 * 60_000;

/** So many quarters are remembered: ten years and more. */
const mostKnown = 400_000;

/** Tells days and hours in a time zone. */
export class Calendar {
  readonly #format: Intl.DateTimeFormat;
  /** Asking the platform is slow, and calls are many. */
  readonly #known = new Map<number, LocalTime>();

  /**
   * @param zone - `Europe/Berlin`, or `UTC`.
   * @throws CliError if there is no such zone.
   */
  constructor(readonly zone: string) {
    this.#format = createFormat(zone);
  }

  /** @param ms - In epoch milliseconds. */
  timeOf(ms: number): LocalTime {
    const slot = Math.floor(ms / quarter);
    const known = this.#known.get(slot);
    if (known) {
      return known;
    }
    const time = readParts(this.#format.formatToParts(slot * quarter));
    if (this.#known.size < mostKnown) {
      this.#known.set(slot, time);
    }
    return time;
  }
}

function createFormat(zone: string): Intl.DateTimeFormat {
  const options = {
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  } as const;
  try {
    return new Intl.DateTimeFormat("en", options);
  } catch (cause) {
    throw new CliError(`--tz "${zone}" is no time zone.`, {
      fix: "Give a name of the IANA database, such as Europe/Berlin, or UTC.",
      cause,
    });
  }
}

function readParts(parts: readonly Intl.DateTimeFormatPart[]): LocalTime {
  const pairs = parts.map(({ type, value }) => [type, value] as const);
  const values = new Map(pairs);
  const year = values.get("year") ?? "";
  const month = values.get("month") ?? "";
  const day = values.get("day") ?? "";
  return {
    day: [year.padStart(4, "0"), month, day].join("-"),
    hour: values.get("hour") ?? "",
  };
}
