import type { AheadRange } from "../checkpoint.js";
import type { Plan } from "./plan.js";
import { itemBefore, type Position, type SortKey } from "./position.js";
import {
  comesAfter,
  isSortedById,
  progressOf,
  startsBefore,
} from "./sort-order.js";
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
  const lastDone = keys.findLastIndex(
    ({ id, start }) =>
      id === before?.id ||
      (id === resumedAfter?.id && start === resumedAfter.start),
  );
  return Math.max(toSkip, lastDone + 1);
}

/**
 * The items of a page that this position wants: those after the first `skip`,
 * but for what was handed out before and what is newer than the snapshot.
 */
export function selectItems(
  walk: Walk,
  position: Position,
  rawItems: readonly unknown[],
  keys: readonly SortKey[],
  skip: number,
): readonly unknown[] {
  const { run, search } = position;
  const isFree =
    !search?.lostAfter && !run.handedOutAhead && run.snapshotEnd === undefined;
  if (isFree) {
    return skip === 0 ? rawItems : rawItems.slice(skip);
  }
  const isDone = createDoneCheck(walk, position, keys);
  return rawItems.filter((_, index) => {
    const key = keys[index] as SortKey;
    return index >= skip && !isDone(key) && isInSnapshot(key, position);
  });
}

/** Whether an item was handed out, on the way to a position or ahead of it. */
function createDoneCheck(
  walk: Walk,
  position: Position,
  keys: readonly SortKey[],
): (key: SortKey) => boolean {
  const { plan } = walk;
  const { handedOutAhead = [] } = position.run;
  const isBeforeLost = createLostCheck(walk, position, keys);
  return (key) =>
    isBeforeLost(key) ||
    handedOutAhead.some((range) => isInRange(plan, range, key));
}

/**
 * Whether an item comes before the position that was lost. In the same
 * millisecond ids are compared only where nothing else can tell, and only where
 * the page shows no other order of them: rather is an item given twice by two
 * runs than lost.
 */
function createLostCheck(
  walk: Walk,
  { run, search }: Position,
  keys: readonly SortKey[],
): (key: SortKey) => boolean {
  const { plan, history } = walk;
  const lostAfter = search?.lostAfter;
  if (!lostAfter) {
    return () => false;
  }
  const { start } = lostAfter;
  // A resumed run does not know the ids that another run handed out; and what
  // was registered meanwhile stands among the calls that never started.
  const isUntold =
    run.resumedAfter?.start === start || (start === null && history.isSorted);
  const canCompareIds = isUntold && isSortedById(plan, keys);
  return (key) => {
    if (key.start !== start) {
      return startsBefore(plan, key, lostAfter);
    }
    return canCompareIds && !comesAfter(plan, key, lostAfter);
  };
}

const isInSnapshot = (
  { start }: SortKey,
  { run: { snapshotEnd } }: Position,
): boolean =>
  snapshotEnd === undefined ||
  typeof start !== "number" ||
  start <= snapshotEnd;

const isInRange = (plan: Plan, range: AheadRange, key: SortKey): boolean =>
  progressOf(plan, key.start) >= progressOf(plan, range.from) &&
  !comesAfter(plan, key, range);
