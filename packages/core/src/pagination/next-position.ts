import { throwNoCursor } from "./check-more.js";
import { addStep } from "./cursor-trail.js";
import { cursorInBody, isEndOfList } from "./end-of-list.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import type { Plan } from "./plan.js";
import {
  type AfterItem,
  type Cursor,
  cursorOf,
  type InPage,
  itemBefore,
  type Position,
  type SortKey,
  type Where,
} from "./position.js";
import type { RawPage } from "./request-page.js";

/**
 * The position after a page, `undefined` at the end of the list.
 *
 * @throws {RepeatedPageError} when the walk was there before.
 */
export function nextPosition(
  plan: Plan,
  position: Position,
  page: RawPage,
): Position | undefined {
  if (isEndOfList(plan, page, position.run)) {
    return undefined;
  }
  const at = plan.hasOwnCursors
    ? afterLast(page)
    : afterPage(plan, position, page);
  return goOn(position, at);
}

/**
 * The position with another place.
 *
 * @throws {RepeatedPageError} when the walk was there before.
 */
export function goOn(position: Position, at: Where): Position {
  const next = {
    ...position,
    at,
  };
  const cursor = cursorOf(at);
  const start = itemBefore(next)?.start;
  const trail = addStep(position.trail, `${cursor} ${start}`);
  if (!trail || cursor === cursorOf(position.at)) {
    throw new RepeatedPageError(`The cursor ${cursor} came before`);
  }
  return {
    ...next,
    trail,
  };
}

/** After the last item of the page, which is not empty. */
function afterLast({ keys }: RawPage): AfterItem {
  return {
    kind: "after item",
    key: keys.at(-1) as SortKey,
  };
}

/** In the page behind this one, where pages have cursors of their own. */
export function afterPage(plan: Plan, { at }: Position, page: RawPage): InPage {
  const skip = at.kind === "in page" ? at.skip : 0;
  return {
    kind: "in page",
    cursor: nextCursor(plan, page, cursorOf(at)),
    skip: Math.max(skip - page.rawItems.length, 0),
  };
}

function nextCursor(
  plan: Plan,
  page: RawPage,
  current: Cursor | undefined,
): Cursor {
  if (plan.firstPage !== undefined) {
    return Number(current) + 1;
  }
  const cursor = cursorInBody(plan, page);
  if (cursor === undefined) {
    throwNoCursor();
  }
  return cursor;
}
