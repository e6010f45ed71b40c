/** The clocks of a place: an IANA time zone, as Intl knows it. */
export class Zone {
  /** `Europe/Berlin` */
  readonly name: string;
  /** None for UTC, which every moment is counted in: Intl loads slowly. */
  readonly #format: Intl.DateTimeFormat | undefined;

  /** @throws RangeError where Intl knows no such zone. */
  constructor(name: string) {
    this.name = name;
    this.#format = name === "UTC" ? undefined : createFormat(name);
  }

  /**
   * What the clocks show at a moment, as the epoch milliseconds of a clock in
   * UTC that shows the same.
   */
  localAt(moment: number): number {
    if (this.#format === undefined) {
      return moment;
    }
    const shown = new Map<string, string>();
    for (const { type, value } of this.#format.formatToParts(moment)) {
      shown.set(type, value);
    }
    const part = (type: string) => Number(shown.get(type));
    const year = shown.get("era") === "BC" ? 1 - part("year") : part("year");
    const rest = moment - Math.floor(moment / 1000) * 1000;
    return toLocal({
      year,
      month: part("month"),
      day: part("day"),
      hour: part("hour"),
      minute: part("minute"),
      second: part("second"),
      millisecond: rest,
    });
  }

  /** How far the clocks are ahead of UTC at a moment, in milliseconds. */
  offsetAt(moment: number): number {
    return this.localAt(moment) - moment;
  }

  /**
   * The moments at which the clocks show a local time, the first one first:
   * none where they skip it, two where they show it twice.
   */
  momentsOf(local: number): number[] {
    const moments = this.offsetsAround(local)
      .map((offset) => local - offset)
      .filter((moment) => this.localAt(moment) === local);
    return moments.sort((a, b) => a - b);
  }

  /** The offsets that the clocks have about a local time, each once. */
  offsetsAround(local: number): number[] {
    const near = [-farthestOffset, 0, farthestOffset].map((distance) => {
      return this.offsetAt(local + distance);
    });
    const at = near.map((offset) => this.offsetAt(local - offset));
    return [...new Set([...near, ...at])];
  }
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

/** No clock was ever farther from UTC, a skipped day included. */
const farthestOffset = 26 * 60 * 60 * 1000;

/** The parts of a local time, as a calendar and a clock show them. */
export interface LocalParts {
  readonly year: number;
  /** From 1 on. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** A local time as the epoch milliseconds of a clock in UTC. */
export function toLocal(parts: LocalParts): number {
  const { hour, minute, second, millisecond } = parts;
  const day = new Date(0);
  // Date.UTC takes the year 26 for 1926.
  day.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  return day.setUTCHours(hour, minute, second, millisecond);
}

/** The zone in which times are read where nobody names another. */
export const utc = new Zone("UTC");
