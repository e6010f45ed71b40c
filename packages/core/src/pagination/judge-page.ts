import { findItemBefore } from "./look-back.js";
import type { AfterItem, Position, SortKey } from "./position.js";
import { requestPage } from "./request-page.js";
import { comesAfter, startsBefore } from "./sort-order.js";
import type { Walk } from "./walk.js";

/**
 * What a page says of the position it was asked for.
 *
 * - `in place`: it is the page that was asked for.
 * - `moved`: the cursor's call started meanwhile. It has jumped to the newest
 *   end of the list, and the page goes on from there.
 * - `stale`: an answer from before this run was resumed.
 */
export type Verdict = "in place" | "moved" | "stale";

/**
 * Judges the page that was answered at a position, by the keys of its items. It
 * asks for other items only where the page is odd.
 */
export async function judgePage(
  walk: Walk,
  position: Position,
  keys: readonly SortKey[],
): Promise<Verdict> {
  const { at } = position;
  if (!walk.plan.isOrdered || at.kind !== "after item") {
    return "in place";
  }
  // A call that has started stays where it is.
  const canHaveMoved = at.key.start === null;
  if (canHaveMoved && (await hasMoved(walk, position, at, keys))) {
    return "moved";
  }
  return (await isStale(walk, position, at, keys)) ? "stale" : "in place";
}

async function hasMoved(
  walk: Walk,
  position: Position,
  at: AfterItem,
  keys: readonly SortKey[],
): Promise<boolean> {
  // A cursor is exclusive: a page that holds its call is a repeated one, and
  // says nothing of where the cursor is.
  if (keys.some(({ id }) => id === at.key.id)) {
    return false;
  }
  return walk.plan.isNewestFirst
    ? hasMovedNewestFirst(walk, position, at, keys)
    : hasMovedOldestFirst(walk, at, keys);
}

/**
 * Newest first, calls that never started are at the end of the list. A cursor
 * whose call started meanwhile is at the beginning, and leads into what was
 * handed out long ago.
 *
 * | The page                                          | means    |
 * | ------------------------------------------------- | -------- |
 * | holds a started call that this run handed out     | look back |
 * | in a resumed run: begins with a started call      | look back |
 * | right where a run was resumed: begins with a call that never started, and sorts before the cursor's | look back |
 * | holds anything else, or nothing                   | in place |
 *
 * | The item before the cursor's                      | means    |
 * | ------------------------------------------------- | -------- |
 * | is the one that was there when it was read        | in place |
 * | never started                                     | in place |
 * | has started, or there is none                     | moved    |
 */
async function hasMovedNewestFirst(
  walk: Walk,
  position: Position,
  at: AfterItem,
  keys: readonly SortKey[],
): Promise<boolean> {
  const isKnown = keys.some(
    ({ id, start }) => start !== null && walk.history.has(id),
  );
  if (!isKnown && !canBeOfAnotherRun(walk, position, at, keys)) {
    return false;
  }
  const before = await findItemBefore(walk, at.key.id);
  return !isUnmoved(before, at) && before?.start !== null;
}

/** What another run handed out, before this one was resumed, has no history. */
function canBeOfAnotherRun(
  { plan }: Walk,
  { run, search }: Position,
  at: AfterItem,
  [first]: readonly SortKey[],
): boolean {
  if (!run.resumedAfter || !first) {
    return false;
  }
  const isWhereResumed =
    run.resumedAfter.id === at.key.id && !search?.lostAfter;
  const isBehind = isWhereResumed && !comesAfter(plan, first, at.key);
  return first.start !== null || isBehind;
}

/**
 * Oldest first, calls that never started are at the beginning of the list. A
 * cursor whose call started meanwhile is near the end, and leads to nothing, or
 * only to calls that started later still.
 *
 * | The page                               | means     |
 * | -------------------------------------- | --------- |
 * | begins with a call that never started  | in place  |
 * | begins with a started call, or is empty | look back |
 *
 * | The item before the cursor's                     | means    |
 * | ------------------------------------------------ | -------- |
 * | is the one that was there when it was read       | in place |
 * | does not exist: the cursor's is the first        | in place |
 * | never started, and sorts before the cursor's     | in place |
 * | never started, and sorts after the cursor's      | moved    |
 * | has started                                      | moved    |
 */
async function hasMovedOldestFirst(
  walk: Walk,
  at: AfterItem,
  [first]: readonly SortKey[],
): Promise<boolean> {
  if (first?.start === null) {
    return false;
  }
  const before = await findItemBefore(walk, at.key.id);
  if (!before || isUnmoved(before, at)) {
    return false;
  }
  return before.start !== null || comesAfter(walk.plan, before, at.key);
}

/** Whether the cursor's call has the same call before it as ever. */
const isUnmoved = (
  before: SortKey | undefined,
  { previousId }: AfterItem,
): boolean => before !== undefined && before.id === previousId;

/**
 * A page that begins before the position, though it is in order, was handed out
 * by another run before this one was resumed. What this run itself handed out
 * is told by its ids.
 */
async function isStale(
  walk: Walk,
  { run, search }: Position,
  at: AfterItem,
  keys: readonly SortKey[],
): Promise<boolean> {
  const { resumedAfter } = run;
  const first = keys[0];
  const last = keys.at(-1);
  if (!resumedAfter || search?.lostAfter || !first || !last) {
    return false;
  }
  // Where a service lists the calls that never started is not known, but it is
  // not on both sides of those that did.
  if (first.start === null) {
    return resumedAfter.start === null && typeof at.key.start === "number";
  }
  if (at.key.start === null) {
    return resumedAfter.start !== null;
  }
  const isInOrder = !startsBefore(walk.plan, last, first);
  const isBehind = startsBefore(walk.plan, first, at.key);
  if (!isInOrder || !isBehind) {
    return false;
  }
  return !(await ignoresOrder(walk, at, first));
}

/**
 * Whether the service takes no notice of the order that is asked for: then this
 * page is what comes next, whichever way one asks, and however often.
 */
async function ignoresOrder(
  walk: Walk,
  at: AfterItem,
  first: SortKey,
): Promise<boolean> {
  const before = await findItemBefore(walk, at.key.id);
  if (before?.id !== first.id) {
    return false;
  }
  const { rawItems } = await requestPage(walk, at);
  const [again] = rawItems.map(walk.plan.keyOf);
  return again?.id === first.id;
}
