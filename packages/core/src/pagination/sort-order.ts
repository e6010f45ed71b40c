import type { Plan } from "./plan.js";
import type { SortKey } from "./position.js";

/**
 * A start as a number that grows along the walk, whichever way it goes; of such
 * a number, the start again. A call that never started is older than every
 * other.
 */
export function progressOf(
  plan: Plan,
  start: number | null | undefined,
): number {
  const time = start ?? -Infinity;
  if (plan.isNewestFirst) {
    return -time;
  }
  return time;
}

/** Whether `a` starts earlier in the walk than `b`. */
export function startsBefore(plan: Plan, a: SortKey, b: SortKey): boolean {
  const progressA = progressOf(plan, a.start);
  const progressB = progressOf(plan, b.start);
  return progressA < progressB;
}

/** Whether `a` comes after `b` in the walk: by start, then by id. */
export function comesAfter(plan: Plan, a: SortKey, b: SortKey): boolean {
  const progressA = progressOf(plan, a.start);
  const progressB = progressOf(plan, b.start);
  if (progressA !== progressB) {
    return progressA > progressB;
  }
  if (plan.isNewestFirst) {
    return a.id < b.id;
  }
  return a.id > b.id;
}

/**
 * Whether a page may sort by id what starts together: it shows no other order.
 */
export function isSortedById(plan: Plan, keys: readonly SortKey[]): boolean {
  return keys.every((key, index) => {
    const before = keys[index - 1];
    const isAlone = before?.start !== key.start;
    return isAlone || !before || comesAfter(plan, key, before);
  });
}
