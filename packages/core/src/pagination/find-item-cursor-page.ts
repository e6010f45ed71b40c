import { CursorLostError } from "./errors/cursor-lost-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import type { FoundPage } from "./found-page.js";
import { judgePage } from "./judge-page.js";
import { lookBack } from "./look-back.js";
import { isCursorLost, MAX_ROUNDS } from "./lost-cursor.js";
import {
  beginning,
  cursorOf,
  itemBefore,
  type Position,
  type SortKey,
} from "./position.js";
import { requestPage } from "./request-page.js";
import type { Walk } from "./walk.js";

/**
 * Asks for the page at a position. While nobody looks, the call of the cursor
 * may be deleted, or start and so move to the newest end of the list. Then the
 * position is found again by another call, and the page read from there.
 *
 * @throws {CursorLostError} when the service does not know the cursor, and its
 * position cannot be found again.
 * @throws {RepeatedPageError} when the answer is an old one, or the call moves
 * again and again.
 */
export async function findItemCursorPage(
  walk: Walk,
  position: Position,
): Promise<FoundPage> {
  let current = position;
  for (;;) {
    let refusal: unknown;
    try {
      const page = await requestPage(walk, current.at);
      const verdict = await judgePage(walk, current, page.keys);
      if (verdict === "in place") {
        return {
          page,
          position: current,
        };
      }
      if (verdict === "stale") {
        throw new RepeatedPageError(
          "The page is from before this run was resumed",
        );
      }
    } catch (error) {
      if (!isCursorLost(walk.plan, cursorOf(current.at), error)) {
        throw error;
      }
      refusal = error;
    }
    current = await stepBack(walk, current, refusal);
  }
}

/**
 * The position again, by a cursor that is certain to come before it: the
 * nearest call outside the millisecond of the lost one, since the order within
 * a millisecond is not known. Where there is none, it is the beginning.
 *
 * What lies between is read again. What starts before the lost position is left
 * out, and what starts in its millisecond is told by its id.
 *
 * @param refusal - What the service answered; `undefined`: the call has moved.
 */
async function stepBack(
  walk: Walk,
  { at, run, search }: Position,
  refusal: unknown,
): Promise<Position> {
  const lost = itemBefore({ at });
  const rounds = search?.rounds ?? 0;
  const isKnown = walk.plan.isOrdered && lost?.start !== undefined;
  if (!isKnown || rounds >= MAX_ROUNDS) {
    const cursor = cursorOf(at);
    throw refusal === undefined
      ? new RepeatedPageError(`The call ${cursor} has moved, again and again`)
      : new CursorLostError(cursor, refusal);
  }
  const earlier = await findEarlier(walk, lost.start);
  return {
    at: earlier ? { kind: "after item", key: earlier } : beginning,
    run,
    search: {
      lostAfter: search?.lostAfter ?? lost,
      rounds: rounds + 1,
    },
  };
}

/** The nearest call that certainly comes before all that start then. */
async function findEarlier(
  walk: Walk,
  start: number | null,
): Promise<SortKey | undefined> {
  const { isNewestFirst } = walk.plan;
  // What never started comes first of all or, newest first, after the epoch.
  if (start === null) {
    if (isNewestFirst) {
      return lookBackFrom(walk, 0);
    }
    return undefined;
  }
  return lookBackFrom(walk, isNewestFirst ? start + 1 : start - 1);
}

function lookBackFrom(walk: Walk, start: number): Promise<SortKey | undefined> {
  return lookBack(walk, {
    kind: "from start",
    start,
  });
}
