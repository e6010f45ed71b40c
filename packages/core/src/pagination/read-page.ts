import { type FoundPage, findPage } from "./find-position.js";
import { lookBack } from "./look-back.js";
import { nextPosition } from "./next-position.js";
import {
  beginning,
  type Cursor,
  cursorOf,
  itemBefore,
  type Position,
  type SortKey,
} from "./position.js";
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
  const { page, position: here } = await findInSnapshot(walk, position);
  const { rawItems, response } = page;
  const skip = countSkipped(here, page.keys);
  const items = selectItems(walk, here, page, skip);
  const after = endSearch(walk, here, items);
  return {
    items,
    skipped: rawItems.slice(0, skip),
    cursor: cursorOf(here.at),
    response,
    storeAfter: plan.hasItemCursors
      ? storeByItem(plan, here.run)
      : storeByPage(plan, here, rawItems),
    next: nextPosition(plan, after, page),
  };
}

/**
 * A snapshot ends at the newest start there is at the beginning. Newest first
 * that is the first start of the first page; oldest first it is asked for.
 */
async function findInSnapshot(
  walk: Walk,
  position: Position,
): Promise<FoundPage> {
  const { isSnapshot, isNewestFirst } = walk.plan;
  const isBounded = !isSnapshot || position.run.snapshotEnd !== undefined;
  if (isBounded) {
    return findPage(walk, position);
  }
  if (!isNewestFirst) {
    const newest = await lookBack(walk, beginning);
    return findPage(walk, endSnapshotAt(position, newest));
  }
  const found = await findPage(walk, position);
  const [newest] = found.page.keys;
  return {
    ...found,
    position: endSnapshotAt(found.position, newest),
  };
}

/** A snapshot of nothing ends before the epoch. */
const BEFORE_EPOCH = -1;

function endSnapshotAt(
  position: Position,
  newest: SortKey | undefined,
): Position {
  const snapshotEnd = newest?.start ?? BEFORE_EPOCH;
  return {
    ...position,
    run: {
      ...position.run,
      snapshotEnd,
    },
  };
}

/**
 * Ends the search for a lost position with the first thing that is new; but not
 * within the millisecond of that position, where more may have to be read again.
 */
function endSearch(
  { plan, history }: Walk,
  position: Position,
  items: readonly unknown[],
): Position {
  const { search } = position;
  if (!search || items.length === 0) {
    return position;
  }
  const lost = search.lostAfter ?? itemBefore(position);
  const isPast = plan.keyOf(items.at(-1)).start !== lost?.start;
  const hasNew = items.some((item) => !history.has(plan.keyOf(item).id));
  const rounds = hasNew ? 0 : search.rounds;
  const isOver = hasNew && isPast;
  return {
    ...position,
    search: isOver ? undefined : { rounds },
  };
}
