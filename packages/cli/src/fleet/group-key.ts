import type { Calendar, LocalTime } from "./calendar.js";
import type { CallFacts } from "./call-facts.js";

type ReadKey = (facts: CallFacts, calendar: Calendar) => string | undefined;

/** What calls can be grouped by, with how each is read of a call. */
export const groupKeys = {
  day: (facts, calendar) => timeOf(facts, calendar)?.day,
  hour: (facts, calendar) => timeOf(facts, calendar)?.hour,
  agent: ({ agent }) => agent,
  version: ({ version }) => version,
  reason: ({ reason }) => reason,
  direction: ({ direction }) => direction,
  sentiment: ({ sentiment }) => sentiment,
} as const satisfies Record<string, ReadKey>;

function timeOf(
  { start }: CallFacts,
  calendar: Calendar,
): LocalTime | undefined {
  if (start === undefined) {
    return undefined;
  }
  return calendar.timeOf(start);
}

/** A name of what calls are grouped by. */
export type GroupBy = keyof typeof groupKeys;

/** What a call is grouped under; nothing where it does not have the value. */
export function keyOf(
  by: GroupBy,
  facts: CallFacts,
  calendar: Calendar,
): string | undefined {
  const read: ReadKey = groupKeys[by];
  return read(facts, calendar);
}

/** Whether groups stand in the order of time, not of size. */
export function isInTime(by: GroupBy): boolean {
  return by === "day" || by === "hour";
}
