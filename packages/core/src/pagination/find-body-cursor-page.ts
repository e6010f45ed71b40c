import { CursorLostError } from "./errors/cursor-lost-error.js";
import type { FoundPage } from "./found-page.js";
import { isCursorLost, MAX_ROUNDS } from "./lost-cursor.js";
import { nextBodyCursorPosition } from "./next-body-cursor-position.js";
import type { Plan } from "./plan.js";
import {
  beginning,
  type InPage,
  itemBefore,
  type Position,
  type Run,
  type SortKey,
} from "./position.js";
import { requestBodyCursorPage } from "./request-body-cursor-page.js";
import { startsBefore } from "./sort-order.js";
import { canFilterStart } from "./start-filter.js";
import type { Walk } from "./walk.js";

/**
 * Asks for the page at a position. Where that is to be found again, by the item
 * that it comes after, the pages are read on until the item is met.
 *
 * Where the item is not there any more, the page is the first that holds
 * anything as late in the list: what starts before the item is left out then,
 * and what starts together with it is told by its id.
 *
 * @throws {CursorLostError} when the cursor is gone again and again.
 */
export async function findBodyCursorPage(
  walk: Walk,
  position: Position,
): Promise<FoundPage> {
  const { plan } = walk;
  let here = toPage(plan, position);
  let first: FoundPage | undefined;
  for (;;) {
    let found: FoundPage;
    try {
      found = await requestHere(walk, here);
    } catch (error) {
      here = seekAgain(plan, here, error);
      first = undefined;
      continue;
    }
    const lost = here.search?.lostAfter;
    if (!lost) {
      return found;
    }
    const next = nextBodyCursorPosition(plan, found.position, found.page);
    const { index, isLast, isPast, isBefore } = look(plan, found, lost);
    const isFound = index >= 0;
    if (isFound && (!isLast || !next)) {
      return startBehind(found, index);
    }
    first ??= isBefore ? undefined : found;
    if (isPast || !next) {
      return giveUp(first ?? found, lost);
    }
    here = searchOn(next, isFound ? undefined : lost);
  }
}

/** Where a page lies, seen from the item that is looked for. */
function look(plan: Plan, { page }: FoundPage, lost: SortKey) {
  const { keys } = page;
  const last = keys.at(-1);
  const index = keys.findLastIndex(({ id, start }) => {
    return id === lost.id && start === lost.start;
  });
  return {
    index,
    isLast: index === keys.length - 1,
    isPast: last && startsBefore(plan, lost, last),
    isBefore: !last || startsBefore(plan, last, lost),
  };
}

/** The next position, where the search goes on, or has just found its item. */
function searchOn(next: Position, lostAfter: SortKey | undefined): Position {
  return {
    ...next,
    search: {
      rounds: 0,
      ...next.search,
      lostAfter,
    },
  };
}

/** The position as one in a page. */
function toPage(plan: Plan, position: Position): Position {
  const { at, run, search } = position;
  if (at.kind === "after item") {
    return seekAfter(plan, run, at.key, search?.rounds ?? 0);
  }
  if (at.kind === "from start") {
    const from: InPage = {
      ...beginning,
      from: at.start,
      isWindow: true,
    };
    return {
      ...position,
      at: from,
    };
  }
  return position;
}

/** Asks for a page, and once more where that may be an old answer. */
async function requestHere(walk: Walk, position: Position): Promise<FoundPage> {
  const at = position.at as InPage;
  let placed = await requestBodyCursorPage(walk, at);
  if (isOld(walk.plan, position, placed.page.keys)) {
    placed = await requestBodyCursorPage(walk, at);
  }
  return {
    page: placed.page,
    position: {
      ...position,
      at: placed.at,
    },
  };
}

/**
 * Whether all of a page comes before the item that this run was resumed after:
 * an answer from before, perhaps. It is asked for once more, and then believed.
 */
function isOld(
  plan: Plan,
  { run, search }: Position,
  keys: readonly SortKey[],
): boolean {
  const { resumedAfter } = run;
  const isSearch = search?.missing || search?.lostAfter;
  if (!resumedAfter) {
    return false;
  }
  if (isSearch) {
    return false;
  }
  if (keys.length === 0) {
    return false;
  }
  return keys.every((key) => startsBefore(plan, key, resumedAfter));
}

/** Where to look for a place whose cursor is gone; any other error is thrown. */
function seekAgain(plan: Plan, position: Position, error: unknown): Position {
  const { run, search } = position;
  const at = position.at as InPage;
  const { cursor } = at;
  if (!isCursorLost(plan, cursor, error)) {
    throw error;
  }
  const rounds = (search?.rounds ?? 0) + 1;
  if (!plan.hasOwnCursors || rounds > MAX_ROUNDS) {
    throw new CursorLostError(cursor, error);
  }
  const key = search?.lostAfter ?? lastDone(plan, position);
  if (!key) {
    // Nothing was there yet.
    return {
      at: { ...at, cursor: undefined },
      run,
      search: { rounds },
    };
  }
  return seekAfter(plan, run, key, rounds, at.isWindow);
}

/**
 * The item that everything was done up to: what is read again, and lies before
 * the place that was lost, says nothing of it.
 */
function lastDone(plan: Plan, position: Position): SortKey | undefined {
  const missing = position.search?.missing;
  const before = itemBefore(position);
  if (missing && (!before || startsBefore(plan, before, missing))) {
    return missing;
  }
  return before;
}

/**
 * The place from which an item is looked for: that start. No filter leads to
 * what never started, so the list is read from there, or from its beginning.
 */
function seekAfter(
  plan: Plan,
  run: Run,
  key: SortKey,
  rounds: number,
  isWindow?: boolean,
): Position {
  const { start } = key;
  const isFiltered = typeof start === "number" && canFilterStart(plan);
  return {
    at: {
      ...beginning,
      key,
      from: isFiltered ? start : null,
      isWindow,
    },
    run,
    search: {
      lostAfter: key,
      rounds,
    },
  };
}

function startBehind({ page, position }: FoundPage, index: number): FoundPage {
  const at = {
    ...(position.at as InPage),
    skip: index + 1,
  };
  const rounds = position.search?.rounds ?? 0;
  return {
    page,
    position: {
      ...position,
      at,
      search: { rounds },
    },
  };
}

function giveUp({ page, position }: FoundPage, missing: SortKey): FoundPage {
  const rounds = position.search?.rounds ?? 0;
  return {
    page,
    position: {
      ...position,
      search: {
        missing,
        rounds,
      },
    },
  };
}
