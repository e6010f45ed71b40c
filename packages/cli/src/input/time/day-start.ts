import { type GivenTime, refuseTime } from "./time-refusal.js";
import type { Zone } from "./zone.js";

/** How long a day is on which no clock is moved, in milliseconds. */
export const dayLength = 86_400_000;

/**
 * The first moment of a day; in some zones, not every day begins at 0:00.
 *
 * @param midnight - Of the day, as a local time.
 * @throws CliError where the zone has no such day.
 */
export function startOfDay(
  given: GivenTime,
  midnight: number,
  zone: Zone,
): number {
  const start = findStart(midnight, zone);
  if (start !== undefined) {
    return start;
  }
  const before = writeDay(midnight - dayLength);
  const after = writeDay(midnight + dayLength);
  return refuseTime(
    given,
    `the calendar of ${zone.name} skips this day: use ${before} or ${after}`,
  );
}

function writeDay(local: number): string {
  const iso = new Date(local).toISOString();
  return iso.slice(0, "2026-10-31".length);
}

/**
 * The first moment of the day that begins at a local time.
 *
 * @returns `undefined` where the zone has no such day.
 */
export function findStart(midnight: number, zone: Zone): number | undefined {
  const [moment] = zone.momentsOf(midnight);
  if (moment !== undefined) {
    return moment;
  }
  // Where midnight is skipped, the day begins when the clocks are moved.
  const moved = findMove(midnight, zone);
  const nextMidnight = midnight + dayLength;
  const isOfDay = zone.localAt(moved) < nextMidnight;
  if (!isOfDay) {
    return undefined;
  }
  return moved;
}

/** The first moment after a local time that the clocks skip. */
function findMove(skipped: number, zone: Zone): number {
  const near = zone.momentsNear(skipped);
  let before = Math.min(...near);
  let after = Math.max(...near);
  while (after - before > 1) {
    const sum = before + after;
    const middle = Math.floor(sum / 2);
    const isBefore = zone.localAt(middle) < skipped;
    if (isBefore) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return after;
}
