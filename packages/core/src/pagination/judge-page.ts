import { lookBack } from "./look-back.js";
import {
  type AfterItem,
  beginning,
  type Position,
  type SortKey,
  type Where,
} from "./position.js";
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
  if (!walk.plan.isOrdered) {
    return "in place";
  }
  if (at.kind !== "after item") {
    return "in place";
  }
  // A call that has started stays where it is. And a cursor is exclusive: a
  // page that holds its call is a repeated one, and says nothing of the cursor.
  const canTell =
    at.key.start === null && keys.every(({ id }) => id !== at.key.id);
  if (canTell && (await hasMoved(walk, position, at, keys))) {
    return "moved";
  }
  if (await isStale(walk, position, at, keys)) {
    return "stale";
  }
  return "in place";
}

/**
 * Whether the cursor's call, which had never started, started meanwhile, and so
 * jumped to the newest end of the list. Newest first the cursor then leads into
 * what was handed out long ago; oldest first it leads to nothing, or only to
 * calls that started later still.
 *
 * The page alone does not tell. Where it may be, the item before the page is
 * looked at: if it is the cursor's, it shows whether that has started. If it is
 * another one, because the list has changed meanwhile or has no order that can
 * be turned round, the item before the cursor's tells:
 *
 * | It                                           | Newest first | Oldest first |
 * | -------------------------------------------- | ------------ | ------------ |
 * | does not exist: the cursor's is the first    | moved        | in place     |
 * | has started                                  | moved        | moved        |
 * | never started, and sorts after the cursor's  | in place     | moved        |
 * | never started, and sorts before it           | in place     | in place     |
 */
async function hasMoved(
  walk: Walk,
  position: Position,
  at: AfterItem,
  keys: readonly SortKey[],
): Promise<boolean> {
  const { plan } = walk;
  const { isNewestFirst } = plan;
  const mayHaveMoved = isNewestFirst
    ? leadsBack(walk, position, at, keys)
    : leadsToStarted(keys);
  if (!mayHaveMoved) {
    return false;
  }
  const [key] = keys;
  const page: Where = key ? { kind: "after item", key } : beginning;
  const own = await lookBack(walk, page);
  if (own?.id === at.key.id) {
    return own.start !== null;
  }
  const before = await lookBack(walk, at);
  if (!before) {
    return isNewestFirst;
  }
  const isOutOfPlace = !isNewestFirst && comesAfter(plan, before, at.key);
  return before.start !== null || isOutOfPlace;
}

/**
 * Newest first: whether the page leads back to what was handed out: by this run,
 * or perhaps by the run that this one resumed.
 */
function leadsBack(
  { plan, history }: Walk,
  { run, search }: Position,
  at: AfterItem,
  keys: readonly SortKey[],
): boolean {
  const [first] = keys;
  if (!first) {
    return false;
  }
  const known = keys.filter(({ id }) => history.has(id));
  const hasStarted = known.some(({ start }) => start !== null);
  // What never started is read again in a search, wherever the cursor is.
  const isAllKnown = !search && known.length === keys.length;
  if (hasStarted) {
    return true;
  }
  if (isAllKnown) {
    return true;
  }
  const { resumedAfter } = run;
  if (resumedAfter?.id !== at.key.id || search?.lostAfter) {
    return resumedAfter !== undefined && first.start !== null;
  }
  return !comesAfter(plan, first, at.key);
}

/** Oldest first: whether the page begins with a started call, or is empty. */
const leadsToStarted = ([first]: readonly SortKey[]): boolean =>
  first?.start !== null;

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
  if (!resumedAfter) {
    return false;
  }
  if (search?.lostAfter) {
    return false;
  }
  if (!first) {
    return false;
  }
  if (!last) {
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
  if (!isInOrder) {
    return false;
  }
  if (!isBehind) {
    return false;
  }
  return !(await ignoresOrder(walk, at, first));
}

/**
 * Whether the service takes no notice of the order that is asked for: then this
 * page is what comes next, whichever way one asks.
 *
 * Where it keeps the order, something of the list up to the cursor's item comes
 * after what the page begins with; or that again, where the page is an old one
 * and is answered once more.
 */
async function ignoresOrder(
  walk: Walk,
  at: AfterItem,
  first: SortKey,
): Promise<boolean> {
  const { plan } = walk;
  const afterFirst: AfterItem = {
    kind: "after item",
    key: first,
  };
  const { keys } = await requestPage(walk, afterFirst);
  const [next] = keys;
  const isBetween =
    next &&
    !startsBefore(plan, next, first) &&
    !startsBefore(plan, at.key, next);
  if (isBetween) {
    return false;
  }
  const before = await lookBack(walk, at);
  return before?.id === first.id;
}
