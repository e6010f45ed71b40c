import { toLocal } from "./local-time.js";

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
    const shown = readShown(this.#format, moment);
    const part = (type: string) => Number(shown.get(type));
    const second = Math.floor(moment / 1000);
    return toLocal({
      year: readYear(shown),
      month: part("month"),
      day: part("day"),
      hour: part("hour"),
      minute: part("minute"),
      second: part("second"),
      millisecond: moment - second * 1000,
    });
  }

  /**
   * The moments at which the clocks show a local time, the first one first:
   * none where they skip it, two where they show it twice.
   */
  momentsOf(local: number): number[] {
    const near = this.momentsNear(local);
    return near.filter((moment) => this.localAt(moment) === local);
  }

  /**
   * The moments at which clocks would show a local time that had one of the
   * offsets about it, the first one first, each once.
   */
  momentsNear(local: number): number[] {
    const moments = new Set<number>();
    const distances = [-farthestOffset, 0, farthestOffset];
    for (const distance of distances) {
      const offset = this.#offsetAt(local + distance);
      const moment = local - offset;
      const offsetThere = this.#offsetAt(moment);
      moments.add(moment);
      moments.add(local - offsetThere);
    }
    const each = [...moments];
    return each.sort((a, b) => a - b);
  }

  /** How far the clocks are ahead of UTC at a moment, in milliseconds. */
  #offsetAt(moment: number): number {
    return this.localAt(moment) - moment;
  }
}

/** What the clocks show, by its names in Intl: `hour`. */
type Shown = ReadonlyMap<string, string>;

function readShown(format: Intl.DateTimeFormat, moment: number): Shown {
  const shown = new Map<string, string>();
  const parts = format.formatToParts(moment);
  for (const { type, value } of parts) {
    shown.set(type, value);
  }
  return shown;
}

/** The year before the year 1 of our era is 0. */
function readYear(shown: Shown): number {
  const year = Number(shown.get("year"));
  const isBeforeChrist = shown.get("era") === "BC";
  if (isBeforeChrist) {
    return 1 - year;
  }
  return year;
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

const hourLength = 3_600_000;

/** No clock was ever farther from UTC, a skipped day included. */
const farthestOffset = 26 * hourLength;

/** The zone in which times are read where nobody names another. */
export const utc = new Zone("UTC");
