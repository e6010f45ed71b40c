import type { CursorStrategy } from "./cursor-strategy.js";
import { findItemCursorPage } from "./find-item-cursor-page.js";
import { nextPosition } from "./next-position.js";
import { cursorOf, itemBefore, type Position } from "./position.js";
import { positionOf } from "./read-checkpoint.js";
import type { ReadPage } from "./read-page.js";
import { parametersInPair } from "./request-page.js";
import {
  countSkipped,
  selectAfterItemCursor,
} from "./select-after-item-cursor.js";
import { findInSnapshot } from "./snapshot.js";
import type { Walk } from "./walk.js";
import { storeByItem, storeByPage } from "./write-checkpoint.js";

/**
 * Cursors that are the id of an item. Where that item is gone or has moved, the
 * place is found again by the items before it.
 */
export const itemCursors: CursorStrategy = {
  canFollow: ({ cursor }) => cursor?.in === "item",
  positionOf,
  readPage,
  parametersFrom: parametersInPair,
};

async function readPage(walk: Walk, position: Position): Promise<ReadPage> {
  const { plan } = walk;
  const { page, position: here } = await findInSnapshot(
    walk,
    position,
    findItemCursorPage,
  );
  const { rawItems, response } = page;
  const skip = countSkipped(here, page.keys);
  const items = selectAfterItemCursor(walk, here, page, skip);
  const after = endSearch(walk, here, items);
  return {
    items,
    skipped: rawItems.slice(0, skip),
    cursor: cursorOf(here.at),
    response,
    storeAfter: plan.hasOwnCursors
      ? storeByItem(plan, here.run)
      : storeByPage(plan, here, rawItems),
    next: nextPosition(plan, after, page),
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
  if (!search) {
    return position;
  }
  if (items.length === 0) {
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
