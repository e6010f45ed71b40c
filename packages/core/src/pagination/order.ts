import type { Key, Place } from "./place.js";
import type { Plan } from "./plan.js";

/**
 * A start as a number that grows along the iteration. What never started is
 * older than everything.
 */
export const along = (plan: Plan, start: number | null | undefined): number =>
  plan.sign * (start ?? -1 / 0);

/** Whether `a` comes after `b` in the iteration: by start, then by id. */
export function isAfter(plan: Plan, a: Key, b: Key): boolean {
  const distance = along(plan, a.start) - along(plan, b.start);
  // Two infinities give NaN: neither of the two has started.
  if (distance) {
    return distance > 0;
  }
  return plan.sign > 0 ? a.id > b.id : a.id < b.id;
}

/**
 * Whether a page shows no other order of what starts together than that of the
 * ids.
 */
export const isOrderedById = (plan: Plan, keys: readonly Key[]): boolean =>
  keys.every((key, n) => {
    const before = keys[n - 1];
    return !before || before.start !== key.start || isAfter(plan, key, before);
  });

/**
 * Whether this place wants the item: it is not among those handed out before,
 * nor newer than the snapshot.
 *
 * @param isById - Whether ids tell the order of what starts together. Where
 * they do not, it may be handed out twice, and is not lost.
 */
export function isWanted(
  plan: Plan,
  place: Place,
  key: Key,
  isById: boolean,
): boolean {
  const { floor, since, until = 1 / 0, ahead = [] } = place;
  if (floor && along(plan, key.start) < along(plan, floor.start)) {
    return false;
  }
  // Where ids do not tell: a run that was resumed does not know those of what
  // was handed out before it, and what was registered meanwhile stands among
  // the calls that never started.
  const isInOrder =
    isById &&
    (since?.start === key.start || (key.start === null && plan.isSorted()));
  if (
    floor &&
    floor.start === key.start &&
    isInOrder &&
    !isAfter(plan, key, floor)
  ) {
    return false;
  }
  if ((key.start ?? -1 / 0) > until) {
    return false;
  }
  return !ahead.some(
    (done) =>
      along(plan, key.start) >= along(plan, done.from) &&
      !isAfter(plan, key, done),
  );
}
