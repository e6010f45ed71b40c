import type { Calendar } from "../../fleet/calendar.js";
import type { CountRecord } from "./stats-report.js";

/** So many days are counted: half a century. */
const mostDays = 20_000;

/** How many calls started on each day. */
export class DayCounts {
  readonly #calendar: Calendar;
  readonly #counts = new Map<string, number>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** @param start - In epoch milliseconds; nothing where a call has none. */
  add(start: number | undefined): void {
    if (start === undefined) {
      return;
    }
    const { day } = this.#calendar.timeOf(start);
    const count = this.#counts.get(day) ?? 0;
    const hasRoom = this.#counts.size < mostDays;
    if (count > 0 || hasRoom) {
      this.#counts.set(day, count + 1);
    }
  }

  /** Each day that has a call, in order. */
  sorted(): CountRecord[] {
    const days = [...this.#counts];
    days.sort(([a], [b]) => {
      return a < b ? -1 : 1;
    });
    return days.map(([value, calls]) => {
      return {
        value,
        calls,
      };
    });
  }
}
