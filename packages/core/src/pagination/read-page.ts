import { type FoundPage, findPage } from "./find-position.js";
import { findLastItem } from "./look-back.js";
import { nextPosition } from "./next-position.js";
import type { Plan } from "./plan.js";
import { type Cursor, cursorOf, type Position } from "./position.js";
import { countSkipped, selectItems } from "./select-items.js";
import type { Walk } from "./walk.js";
import {
  type StoreAfter,
  storeByItem,
  storeByPage,
} from "./write-checkpoint.js";

/**
 * One page as it is handed on: what is new in it, how to store a position in
 * it, and where the next one is.
 */
export interface ReadPage {
  readonly items: readonly unknown[];
  /** What the page begins with that was handed out before. */
  readonly skipped: readonly unknown[];
  readonly cursor: Cursor | undefined;
  readonly response: Response;
  /** The position after one of the items. */
  readonly storeAfter: StoreAfter;
  /** `undefined` at the end of the list. */
  readonly next: Position | undefined;
}

/**
 * Reads one page, and works out all that follows from it. Nothing is changed,
 * so that it can be read again.
 */
export async function readPage(
  walk: Walk,
  position: Position,
): Promise<ReadPage> {
  const { plan } = walk;
  // Without an await where nothing is asked for: the page is asked for first.
  const bounded = needsNewest(plan, position)
    ? await boundByNewest(walk, position)
    : position;
  const found = boundByFirst(plan, await findPage(walk, bounded));
  const { page, keys, position: here } = found;
  const { rawItems, response } = page;
  const skip = countSkipped(here, keys);
  const items = selectItems(walk, here, rawItems, keys, skip);
  const after = endSearch(walk, here, items);
  return {
    items,
    skipped: rawItems.slice(0, skip),
    cursor: cursorOf(here.at),
    response,
    storeAfter: plan.hasItemCursors
      ? storeByItem(plan, here.run)
      : storeByPage(plan, here, rawItems),
    next: nextPosition(plan, after, page, keys),
  };
}

/** A snapshot of nothing ends before the epoch. */
const BEFORE_EPOCH = -1;

/**
 * A snapshot ends at the newest start there is at the beginning. Oldest first
 * that has to be asked for.
 */
async function boundByNewest(
  walk: Walk,
  position: Position,
): Promise<Position> {
  const newest = await findLastItem(walk);
  return boundBy(position, newest?.start);
}

/** Newest first, the snapshot ends at the first start of the first page. */
function boundByFirst(plan: Plan, found: FoundPage): FoundPage {
  const { keys, position } = found;
  return needsSnapshotEnd(plan, position)
    ? { ...found, position: boundBy(position, keys[0]?.start) }
    : found;
}

const needsNewest = (plan: Plan, position: Position) =>
  !plan.isNewestFirst && needsSnapshotEnd(plan, position);

const needsSnapshotEnd = ({ isSnapshot }: Plan, { run }: Position) =>
  isSnapshot && run.snapshotEnd === undefined;

function boundBy(
  position: Position,
  start: number | null | undefined,
): Position {
  const snapshotEnd = start ?? BEFORE_EPOCH;
  return { ...position, run: { ...position.run, snapshotEnd } };
}

/** Ends the search for a lost position with the first thing that is new. */
function endSearch(
  { plan, history }: Walk,
  position: Position,
  items: readonly unknown[],
): Position {
  const { search } = position;
  if (!search || items.length === 0) {
    return position;
  }
  const hasNew = items.some((item) => !history.has(plan.keyOf(item).id));
  return {
    ...position,
    search: hasNew ? undefined : { rounds: search.rounds },
  };
}
