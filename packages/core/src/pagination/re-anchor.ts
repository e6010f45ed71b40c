import type { PaginationSpec } from "../spec/operation.js";
import { type Asked, ask, peek } from "./ask.js";
import { CursorLostError } from "./errors/cursor-lost-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import { along, isAfter } from "./order.js";
import type { Key, Place } from "./place.js";
import type { Plan } from "./plan.js";

const MOST_TRIES = 9;

/** Whether the server says that it does not know the cursor. */
const isRefusal = ({ gone = [] }: PaginationSpec, error: unknown) =>
  gone.some((status) => status === (error as { status?: unknown })?.status);

/**
 * Whether the call of a cursor has started, and so jumped to the newest end:
 * then the answer goes on from there. What had started before stays where it
 * is.
 */
async function hasMoved(
  plan: Plan,
  place: Place,
  raw: readonly unknown[],
  signal: AbortSignal,
): Promise<boolean> {
  const { key, prior, since, floor } = place;
  if (!plan.ordered || key?.start !== null) {
    return false;
  }
  const keys = raw.map(plan.keyOf);
  const [first] = keys;
  // A cursor is exclusive: an answer that holds its item is a repeated page,
  // wherever the cursor is.
  if (keys.some(({ id }) => id === key.id)) {
    return false;
  }
  const isFirst = since?.id === key.id && !floor;
  if (plan.sign < 0) {
    const isKnown = keys.some(
      ({ id, start }) => start !== null && plan.isSeen(id),
    );
    // What other runs have handed out, this one does not know.
    const isDoubtful =
      since &&
      first &&
      (first.start !== null || (isFirst && !isAfter(plan, first, key)));
    if (!isKnown && !isDoubtful) {
      return false;
    }
  } else if (first?.start === null) {
    return false;
  }
  // Nothing more of its kind, or nothing that is known: that looks the same at
  // its place and at the newest end. The way back tells: from its place, it
  // leads to the item before it or to none.
  const back = await peek(plan, signal, key.id);
  if (back && back.id === prior) {
    return false;
  }
  if (plan.sign < 0) {
    return back?.start !== null;
  }
  return !!back && (back.start !== null || isAfter(plan, back, key));
}

/**
 * A page that begins before the place that this run has come to, though it is
 * in order: another run handed it out, before this one was resumed. What this
 * run itself handed out is told by its id.
 */
async function isStale(
  plan: Plan,
  { since, key, floor, cursor }: Place,
  raw: readonly unknown[],
  signal: AbortSignal,
): Promise<boolean> {
  if (!plan.ordered || !since || floor || !key || !raw.length) {
    return false;
  }
  const [first, last] = [raw[0], raw.at(-1)].map(plan.keyOf) as [Key, Key];
  // Where calls that never started are listed is not known, but not on both
  // sides of those that did.
  if (first.start === null) {
    return since.start === null && typeof key.start === "number";
  }
  if (key.start === null) {
    return since.start !== null;
  }
  const isInOrder = along(plan, last.start) >= along(plan, first.start);
  if (!isInOrder || along(plan, first.start) >= along(plan, key.start)) {
    return false;
  }
  // Unless the API takes no notice of the order that is asked for: then this is
  // what comes next, whichever way, and again.
  if ((await peek(plan, signal, key.id))?.id !== first.id) {
    return true;
  }
  const again = await ask(plan, signal, cursor);
  return !again.raw.length || plan.keyOf(again.raw[0]).id !== first.id;
}

/**
 * The place again, by another cursor: the nearest item before that is certain
 * to be before, or else the beginning. What is read again is dropped by its
 * key. Why not other ways: docs/decisions/pagination.md.
 */
async function anchored(
  plan: Plan,
  place: Place,
  signal: AbortSignal,
  cause?: unknown,
): Promise<Place> {
  const { key, tries = 0, floor = key } = place;
  if (!plan.ordered || key?.start === undefined || tries > MOST_TRIES) {
    if (!cause) {
      throw new RepeatedPageError(
        `The call ${place.cursor} has moved, again and again`,
      );
    }
    throw new CursorLostError(
      `The place after ${place.cursor} cannot be found again`,
      { cause },
    );
  }
  const near =
    plan.sign > 0 && key.start === null
      ? undefined
      : await peek(plan, signal, undefined, beyond(plan, key.start));
  return {
    ...place,
    cursor: near?.id,
    key: near,
    prior: undefined,
    floor,
    tries: tries + 1,
    trail: undefined,
  };
}

/**
 * The first millisecond, seen backwards, in which everything comes before a
 * start: so that its own is read again.
 */
const beyond = (plan: Plan, start: number | null) => (start ?? -1) - plan.sign;

/**
 * Asks for the page at a place, and finds the place again as often as its
 * cursor turns out to be gone or moved.
 */
export async function found(
  plan: Plan,
  place: Place,
  signal: AbortSignal,
): Promise<{ page: Asked; place: Place }> {
  for (let at = place; ; ) {
    let refusal: unknown;
    try {
      const page = await ask(plan, signal, at.cursor, at.edge);
      if (!(await hasMoved(plan, at, page.raw, signal))) {
        if (!(await isStale(plan, at, page.raw, signal))) {
          return { page, place: at };
        }
        throw new RepeatedPageError(
          "The page was handed out before this run was resumed",
        );
      }
    } catch (error) {
      if (at.cursor === undefined || !isRefusal(plan.spec, error)) {
        throw error;
      }
      refusal = error;
    }
    at = await anchored(plan, at, signal, refusal);
  }
}
