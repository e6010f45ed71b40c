import { isEndOfList } from "./end-of-list.js";
import { afterPage, goOn } from "./next-position.js";
import type { Plan } from "./plan.js";
import {
  beginning,
  type InPage,
  itemBefore,
  type Position,
} from "./position.js";
import type { RawPage } from "./request-page.js";
import { startsBefore } from "./sort-order.js";
import { isWithin, mayHoldUnstarted } from "./start-filter.js";

/**
 * The position after a page, `undefined` at the end of the list.
 *
 * @throws {RepeatedPageError} when the walk was there before.
 */
export function nextBodyCursorPosition(
  plan: Plan,
  position: Position,
  page: RawPage,
): Position | undefined {
  const { run } = position;
  const at = position.at as InPage;
  if (isBeyondEnd(plan, position, page)) {
    return undefined;
  }
  const key = page.keys.at(-1) ?? at.key;
  if (!isEndOfList(plan, page, run)) {
    return goOn(position, {
      ...afterPage(plan, position, page),
      key,
      // A cursor leads on from there in the caller's own question.
      from: at.from ?? undefined,
      isWindow: at.isWindow,
    });
  }
  const isFiltered = typeof at.from === "number" && !at.isWindow;
  if (isFiltered && plan.isNewestFirst && mayHoldUnstarted(plan)) {
    return toUnstarted(position);
  }
  return undefined;
}

/** Where what never started begins, which the filter has left out. */
function toUnstarted({ run, search }: Position): Position {
  const missing = {
    id: "",
    start: null,
  };
  return {
    at: {
      ...beginning,
      key: missing,
      from: null,
    },
    run,
    search: {
      missing,
      rounds: search?.rounds ?? 0,
    },
  };
}

/**
 * Whether the page leads over the far bound, in the order that was asked for. A
 * page whose items start together shows no order.
 */
function isBeyondEnd(
  plan: Plan,
  position: Position,
  { keys }: RawPage,
): boolean {
  const last = keys.at(-1);
  if (!last) {
    return false;
  }
  if (isWithin(plan.end, last.start)) {
    return false;
  }
  const before = itemBefore(position);
  const all = before ? [before, ...keys] : keys;
  const isInOrder = all.every((key, index) => {
    const previous = all[index - 1];
    return !previous || !startsBefore(plan, key, previous);
  });
  return isInOrder && startsBefore(plan, all[0] ?? last, last);
}
