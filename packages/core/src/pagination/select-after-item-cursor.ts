import { isAhead, isInSnapshot } from "./is-in-run.js";
import { itemBefore, type Position, type SortKey } from "./position.js";
import type { RawPage } from "./request-page.js";
import { comesAfter, isSortedById, startsBefore } from "./sort-order.js";
import type { Walk } from "./walk.js";

/**
 * How many items at the beginning of a page were handed out before.
 *
 * A cursor is exclusive: a page that holds its call all the same begins too
 * early. So does a page that holds the call after which this run was resumed,
 * unless that has moved meanwhile.
 */
export function countSkipped(
  position: Position,
  keys: readonly SortKey[],
): number {
  const { at, run, search } = position;
  const toSkip = at.kind === "in page" ? at.skip : 0;
  if (search?.lostAfter) {
    return toSkip;
  }
  const before = itemBefore(position);
  const { resumedAfter } = run;
  const lastDone = keys.findLastIndex(({ id, start }) => {
    if (id === before?.id) {
      return true;
    }
    return id === resumedAfter?.id && start === resumedAfter.start;
  });
  return Math.max(toSkip, lastDone + 1);
}

/**
 * The items of a page that this position wants: those after the first `skip`,
 * but for what was handed out before and what is newer than the snapshot.
 */
export function selectAfterItemCursor(
  walk: Walk,
  position: Position,
  { rawItems, keys }: RawPage,
  skip: number,
): readonly unknown[] {
  const { run } = position;
  const isBeforeLost = createLostCheck(walk, position, keys);
  return rawItems.filter((_, index) => {
    const key = keys[index] as SortKey;
    if (index < skip) {
      return false;
    }
    if (isBeforeLost(key)) {
      return false;
    }
    return !isAhead(walk.plan, run, key, keys) && isInSnapshot(key, run);
  });
}

/**
 * Whether an item comes before the position that was lost. In the same
 * millisecond ids are compared only where nothing else can tell, and only where
 * the page shows no other order of them: rather is an item given twice by two
 * runs than lost.
 */
function createLostCheck(
  { plan, history }: Walk,
  { run, search }: Position,
  keys: readonly SortKey[],
): (key: SortKey) => boolean {
  const lostAfter = search?.lostAfter;
  if (!lostAfter) {
    return () => false;
  }
  const { start } = lostAfter;
  // A resumed run does not know the ids that another run handed out.
  const isAnothers = run.resumedAfter?.start === start;
  // What was registered meanwhile stands among the calls that never started.
  const isArrival = start === null && history.isSorted;
  const isUntold = isAnothers || isArrival;
  if (isUntold && isSortedById(plan, keys)) {
    return (key) => !comesAfter(plan, key, lostAfter);
  }
  return (key) => startsBefore(plan, key, lostAfter);
}
