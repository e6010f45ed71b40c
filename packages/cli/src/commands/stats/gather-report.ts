import type { Calendar } from "../../fleet/calendar.js";
import { readFacts } from "../../fleet/call-facts.js";
import { type GroupBy, isInTime, keyOf } from "../../fleet/group-key.js";
import { GroupTally } from "../../fleet/group-tally.js";
import { Tally } from "../../fleet/tally.js";
import { DayCounts } from "./day-counts.js";
import { drawDurations, drawLatencies } from "./histograms.js";
import { recordNumbers } from "./numbers-record.js";
import type { GroupRecord, StatsReport } from "./stats-report.js";

/** How calls are counted. */
export interface GatherOptions {
  /** What they are grouped by. @default nothing */
  readonly by: GroupBy | undefined;
  readonly calendar: Calendar;
}

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
      const key = keyOf(by, facts, calendar);
      groups.add(key, facts);
    }
  }
  return {
    tz: calendar.zone,
    total: recordNumbers(total),
    days: days.sorted(),
    by: by ?? null,
    groups: by ? recordGroups(groups, by) : [],
    without_group: recordNumbers(groups.without),
    durations: drawDurations(total),
    latencies: drawLatencies(total),
  };
}

function recordGroups(groups: GroupTally, by: GroupBy): GroupRecord[] {
  const sorted = isInTime(by) ? groups.byKey() : groups.bySize();
  return sorted.map(([key, tally]) => {
    const numbers = recordNumbers(tally);
    return {
      key,
      ...numbers,
    };
  });
}
