import type { Calendar } from "../../fleet/calendar.js";
import { readFacts } from "../../fleet/call-facts.js";
import { type GroupBy, isInTime, keyOf } from "../../fleet/group-key.js";
import { GroupTally } from "../../fleet/group-tally.js";
import { Tally } from "../../fleet/tally.js";
import { recordNumbers } from "./numbers-record.js";
import type { GroupRecord, StatsReport } from "./stats-report.js";

/** How calls are counted. */
export interface GatherOptions {
  /** What they are grouped by. @default nothing */
  readonly by: GroupBy | undefined;
  readonly calendar: Calendar;
}

/** So many days are counted: half a century. */
const mostDays = 20_000;

/** Reads all calls once, and makes the report of them, in constant memory. */
export async function gatherReport(
  calls: AsyncIterable<unknown>,
  { by, calendar }: GatherOptions,
): Promise<StatsReport> {
  const total = new Tally();
  const groups = new GroupTally();
  const days = new DayCounts(calendar);
  for await (const call of calls) {
    const facts = readFacts(call);
    total.add(facts);
    days.add(facts.start);
    if (by) {
      groups.add(keyOf(by, facts, calendar), facts);
    }
  }
  return {
    tz: calendar.zone,
    first_start: days.first ?? null,
    last_start: days.last ?? null,
    total: recordNumbers(total),
    days: days.sorted(),
    by: by ?? null,
    groups: by ? recordGroups(groups, by) : [],
    without_group: groups.without,
  };
}

function recordGroups(groups: GroupTally, by: GroupBy): GroupRecord[] {
  const sorted = isInTime(by) ? groups.byKey() : groups.bySize();
  return sorted.map(([key, tally]) => {
    return { key, ...recordNumbers(tally) };
  });
}

/** How many calls started on each day. */
class DayCounts {
  readonly #calendar: Calendar;
  readonly #counts = new Map<string, number>();
  first: number | undefined;
  last: number | undefined;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  add(start: number | undefined): void {
    if (start === undefined) {
      return;
    }
    this.first = Math.min(start, this.first ?? start);
    this.last = Math.max(start, this.last ?? start);
    const { day } = this.#calendar.timeOf(start);
    const count = this.#counts.get(day) ?? 0;
    if (count > 0 || this.#counts.size < mostDays) {
      this.#counts.set(day, count + 1);
    }
  }

  sorted() {
    const days = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return days.map(([value, calls]) => ({ value, calls }));
  }
}
