import type { StoredPosition } from "../checkpoint.js";
import { InputError } from "../errors/input-error.js";
import type { Parameters, Send } from "../request/send.js";
import { checkMore } from "./check-more.js";
import type { CursorStrategy } from "./cursor-strategy.js";
import { cutPage } from "./cut-page.js";
import { findBodyCursorPage } from "./find-body-cursor-page.js";
import { fingerprint } from "./fingerprint.js";
import { readAt } from "./json-pointer.js";
import { nextBodyCursorPosition } from "./next-body-cursor-position.js";
import type { Plan } from "./plan.js";
import { beginning, cursorOf, type InPage, type Position } from "./position.js";
import { positionOf } from "./read-checkpoint.js";
import type { ReadPage } from "./read-page.js";
import { selectAfterBodyCursor } from "./select-after-body-cursor.js";
import { findInSnapshot } from "./snapshot.js";
import { startsBefore } from "./sort-order.js";
import {
  canFilterStart,
  parametersInBound,
  sentEndOf,
} from "./start-filter.js";
import type { Walk } from "./walk.js";
import type { WalkLimits } from "./walk-limits.js";
import { storeByBoth } from "./write-checkpoint.js";

/**
 * Opaque cursors, which the answer brings and which may expire. Then the place
 * is found again by the start of the last item.
 */
export function bodyCursors(limits: WalkLimits = {}): CursorStrategy {
  return {
    canFollow: ({ cursor, order, window }) =>
      cursor?.in === "body" && !!order && !!window && "bound" in window,
    parametersFrom: parametersInBound,
    adapt: (plan, path, question) => ({
      ...plan,
      ...(plan.hasOwnCursors && limitsOf(plan, limits)),
      ...parametersOf(plan),
      send: checkEach(plan),
      fingerprint: fingerprint(path, questionOf(plan, question, limits)),
    }),
    cutPage,
    positionOf: positionInList,
    readPage,
  };
}

function limitsOf(plan: Plan, { end, accept }: WalkLimits): Partial<Plan> {
  return {
    canFilterStart: canFilterStart(plan),
    end: end ?? sentEndOf(plan),
    accept,
  };
}

/**
 * What the caller leaves out is left out of the first page, and only there.
 *
 * @throws {InputError} when it is to be left out behind a cursor.
 */
function parametersOf({ spec, parameters }: Plan): Partial<Plan> {
  const { parameter, skip } = spec;
  if (!skip) {
    return {};
  }
  if (parameters[skip] && parameter in parameters) {
    throw new InputError(skip, `no ${parameter} with it`);
  }
  return {
    parameters: {
      ...parameters,
      [skip]: undefined,
    },
    firstParameters: parameters,
  };
}

function checkEach(plan: Plan): Send {
  return async (parameters, options) => {
    const answer = await plan.send(parameters, options);
    checkMore(plan, answer.data);
    return answer;
  };
}

/**
 * What a checkpoint is of. A place is the same wherever the first page began,
 * and counted or not.
 */
function questionOf(
  { spec }: Plan,
  question: Parameters,
  { end, checks }: WalkLimits,
): object {
  const { parameter, skip = parameter, total } = spec;
  return {
    ...question,
    [skip]: undefined,
    [total?.parameter ?? parameter]: undefined,
    end,
    checks,
  };
}

/**
 * The place in the page that was stored, or else after the item. That item is
 * looked for: the page may hold others now.
 */
function positionInList(plan: Plan, stored: StoredPosition): Position {
  const position = positionOf(plan, stored);
  const { at, run } = position;
  const { cursor } = stored;
  if (at.kind !== "after item") {
    return position;
  }
  if (cursor === undefined) {
    return position;
  }
  const { key } = at;
  return {
    at: {
      ...beginning,
      cursor,
      key,
    },
    run,
    search: {
      lostAfter: key,
      rounds: 0,
    },
  };
}

async function readPage(walk: Walk, position: Position): Promise<ReadPage> {
  const { plan } = walk;
  const { page, position: here } = await findInSnapshot(
    walk,
    position,
    findBodyCursorPage,
  );
  const items = selectAfterBodyCursor(walk, here, page);
  const { skip } = here.at as InPage;
  const total = readAt(plan.spec.total?.pointer ?? "", page.data);
  return {
    items,
    skipped: page.rawItems.slice(0, skip),
    mayRepeat: here.search !== undefined,
    cursor: cursorOf(here.at),
    response: page.response,
    total: typeof total === "number" ? total : undefined,
    storeAfter: storeByBoth(plan, here, page.rawItems),
    next: nextBodyCursorPosition(plan, endSearch(plan, here, items), page),
  };
}

/** Ends the search for a lost place as soon as it is past that place. */
function endSearch(
  plan: Plan,
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
  const { missing } = search;
  const last = plan.keyOf(items.at(-1));
  const isPast = !missing || startsBefore(plan, missing, last);
  return {
    ...position,
    search: isPast ? undefined : { missing, rounds: 0 },
  };
}
