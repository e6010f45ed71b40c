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
  const { year, month, day } = parts;
  const { hour, minute, second, millisecond } = parts;
  const date = new Date(0);
  // Date.UTC takes the year 26 for 1926.
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, millisecond);
}
