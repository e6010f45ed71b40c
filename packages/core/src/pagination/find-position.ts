import type { PaginationSpec } from "../spec/operation.js";
import { CursorLostError } from "./errors/cursor-lost-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import { judgePage, type Verdict } from "./judge-page.js";
import { findLastUpTo } from "./look-back.js";
import type { Plan } from "./plan.js";
import {
  beginning,
  cursorOf,
  itemBefore,
  type Position,
  type SortKey,
} from "./position.js";
import { type RawPage, requestPage } from "./request-page.js";
import type { Walk } from "./walk.js";

/** How often in a row a position is searched for without anything new. */
const MAX_ROUNDS = 10;

/** A page, and the position that it was found at in the end. */
export interface FoundPage {
  readonly page: RawPage;
  /** The sort keys of all its items. */
  readonly keys: readonly SortKey[];
  readonly position: Position;
}

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
export async function findPage(
  walk: Walk,
  position: Position,
): Promise<FoundPage> {
  let current = position;
  for (;;) {
    const answer = await readAndJudge(walk, current);
    if (answer.verdict === "in place") {
      return {
        page: answer.page,
        keys: answer.keys,
        position: current,
      };
    }
    if (answer.verdict === "stale") {
      throw new RepeatedPageError(
        "The page was handed out before this run was resumed",
      );
    }
    const refusal = answer.verdict === "gone" ? answer.refusal : undefined;
    current = await stepBack(walk, current, refusal);
  }
}

type JudgedAnswer =
  | {
      readonly verdict: Verdict;
      readonly page: RawPage;
      readonly keys: readonly SortKey[];
    }
  | { readonly verdict: "gone"; readonly refusal: unknown };

async function readAndJudge(
  walk: Walk,
  position: Position,
): Promise<JudgedAnswer> {
  try {
    const page = await requestPage(walk, position.at);
    const keys = page.rawItems.map(walk.plan.keyOf);
    const verdict = await judgePage(walk, position, keys);
    return {
      verdict,
      page,
      keys,
    };
  } catch (error) {
    const hasCursor = cursorOf(position.at) !== undefined;
    if (!hasCursor || !saysGone(walk.plan.spec, error)) {
      throw error;
    }
    return { verdict: "gone", refusal: error };
  }
}

/** Whether the service says that it does not know the cursor. */
function saysGone({ gone = [] }: PaginationSpec, error: unknown): boolean {
  const { status } = Object(error) as { status?: unknown };
  return gone.some((one) => one === status);
}

/**
 * The position again, by a cursor that is certain to come before it: the
 * nearest call outside the millisecond of the lost one, since the order within
 * a millisecond is not known. Where there is none, it is the beginning.
 *
 * What lies between is read again. What starts before the lost position is left
 * out, and what starts in its millisecond is told by its id.
 */
async function stepBack(
  walk: Walk,
  position: Position,
  refusal: unknown,
): Promise<Position> {
  const lost = itemBefore(position);
  const rounds = position.search?.rounds ?? 0;
  const isKnown = walk.plan.isOrdered && lost?.start !== undefined;
  if (!isKnown || rounds >= MAX_ROUNDS) {
    throw lostError(position, refusal);
  }
  const earlier = await findEarlier(walk, lost.start);
  return {
    at: earlier ? { kind: "after item", key: earlier } : beginning,
    run: position.run,
    search: {
      lostAfter: position.search?.lostAfter ?? lost,
      rounds: rounds + 1,
    },
  };
}

/** The nearest call that certainly comes before all that start then. */
async function findEarlier(
  walk: Walk,
  start: number | null,
): Promise<SortKey | undefined> {
  // Oldest first, calls that never started are the first of all.
  const isFirstOfAll = start === null && !walk.plan.isNewestFirst;
  return isFirstOfAll
    ? undefined
    : findLastUpTo(walk, millisecondBefore(walk.plan, start));
}

/**
 * The millisecond before a start in the walk. Newest first, what never started
 * comes after all that did: before it is the epoch itself.
 */
function millisecondBefore(plan: Plan, start: number | null): number {
  if (start === null) {
    return 0;
  }
  return plan.isNewestFirst ? start + 1 : start - 1;
}

function lostError({ at }: Position, refusal: unknown): Error {
  const cursor = cursorOf(at);
  if (refusal === undefined) {
    return new RepeatedPageError(
      `The call ${cursor} has moved, again and again`,
    );
  }
  return new CursorLostError(
    `The place after ${cursor} cannot be found again`,
    { cause: refusal },
  );
}
