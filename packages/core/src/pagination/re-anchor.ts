import { type Asked, ask, peek } from "./ask.js";
import { CursorLostError } from "./errors/cursor-lost-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import { along, isAfter } from "./order.js";
import type { Place } from "./place.js";
import type { Plan } from "./plan.js";

const MOST_TRIES = 9;

/** Whether the server says that it does not know the cursor. */
const isRefusal = (error: unknown) => (error as { status?: unknown } | undefined)?.status === 400;

/**
 * Whether the call of a cursor has started, and so jumped to the newest end: then the answer goes on from there. What had
 * started before stays where it is.
 */
async function hasMoved(
  plan: Plan,
  { key, prior, since }: Place,
  raw: readonly unknown[],
  signal: AbortSignal,
): Promise<boolean> {
  if (!plan.ordered || key?.start !== null) return false;
  const first = raw.length ? plan.keyOf(raw[0]) : undefined;
  if (first?.start === null) return false;
  // Newest first, what comes after it was handed out long ago, unless the API lists such calls at its newest end.
  if (plan.sign < 0) return !!first && (plan.isSeen(first.id) || !!since);
  // Oldest first, "no more unstarted ones" looks the same whether the cursor is at its place or at the newest end.
  // The way back tells: from its place, it leads to the item before it, or to none.
  const back = await peek(plan, signal, key.id);
  if (!back || back.id === prior) return false;
  return back.start !== null || isAfter(plan, back, key);
}

/** A page that begins before the place at which this run was resumed, though it is in order: it was handed out by another run. */
function isStale(plan: Plan, { since }: Place, raw: readonly unknown[]): boolean {
  const [first, last] = [raw[0], raw.at(-1)].map((item) => (item ? plan.keyOf(item).start : null));
  if (!plan.ordered || typeof since?.start !== "number" || typeof first !== "number") return false;
  return along(plan, first) < along(plan, since.start) && along(plan, last) >= along(plan, first);
}

/**
 * The place again, by another cursor: the nearest item before that is certain to be before, or else the beginning.
 * What is read again is dropped by its key. Why not other ways: docs/decisions/pagination.md.
 */
async function anchored(plan: Plan, place: Place, signal: AbortSignal, cause?: unknown): Promise<Place> {
  const { key, tries = 0, floor = key } = place;
  if (!plan.ordered || key?.start === undefined || tries > MOST_TRIES) {
    if (!cause) throw new RepeatedPageError(`The call ${place.cursor} has moved, again and again`);
    throw new CursorLostError(`The place after ${place.cursor} cannot be found again`, { cause });
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

/** The first millisecond, seen backwards, in which everything comes before a start: so that its own is read again. */
const beyond = (plan: Plan, start: number | null) => (start ?? -1) - plan.sign;

/** Asks for the page at a place, and finds the place again as often as its cursor turns out to be gone or moved. */
export async function found(
  plan: Plan,
  place: Place,
  signal: AbortSignal,
): Promise<{ page: Asked; place: Place }> {
  for (let at = place; ; ) {
    let refusal: unknown;
    try {
      const page = await ask(plan, signal, at.cursor, at.edge);
      if (isStale(plan, at, page.raw))
        throw new RepeatedPageError("The page was handed out before this run was resumed");
      if (!(await hasMoved(plan, at, page.raw, signal))) return { page, place: at };
    } catch (error) {
      if (at.cursor === undefined || !plan.spec.cursor || !isRefusal(error)) throw error;
      refusal = error;
    }
    at = await anchored(plan, at, signal, refusal);
  }
}
