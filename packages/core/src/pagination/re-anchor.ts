import { type Asked, ask, peek } from "./ask.js";
import { CursorLostError } from "./errors/cursor-lost-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import { along, isAfter } from "./order.js";
import type { Place } from "./place.js";
import type { Plan } from "./plan.js";

const MOST_TRIES = 9;

/** Whether the server says that it does not know the cursor. */
const isRefusal = (error: unknown) => (error as { status?: unknown } | undefined)?.status === 400;

/** A cursor that never started can start and so jump to the newest end; then the answer goes on from there. */
async function hasMoved(
  plan: Plan,
  { key }: Place,
  raw: readonly unknown[],
  signal: AbortSignal,
): Promise<boolean> {
  if (!plan.ordered || key?.start === undefined) return false;
  const first = raw.length ? plan.keyOf(raw[0]) : undefined;
  // A cursor is exclusive: an answer that holds its item is a repeated page, wherever the cursor is.
  if (first && along(plan, first.start) < along(plan, key.start))
    return !raw.some((item) => plan.keyOf(item).id === key.id);
  if (plan.sign < 0 || key.start !== null || first?.start === null) return false;
  // Oldest first, "no more unstarted ones" looks the same whether the cursor is at its place or at the newest end.
  // The way back tells: from its place, it leads to an unstarted item before it, or to none.
  const back = await peek(plan, signal, key.id);
  return !!back && (back.start !== null || isAfter(plan, back, key));
}

/**
 * The place again, by another cursor: the nearest item before that is certain to be before, or else the beginning.
 * What is read again is dropped by its key. Why not other ways: docs/decisions/pagination.md.
 */
async function anchored(plan: Plan, place: Place, signal: AbortSignal, cause?: unknown): Promise<Place> {
  const { key, tries = 0, floor = key } = place;
  if (!plan.ordered || key?.start === undefined || tries > MOST_TRIES) {
    if (!cause) throw new RepeatedPageError(`The page after ${place.cursor} lies before it, again and again`);
    throw new CursorLostError(`The place after ${place.cursor} cannot be found again`, { cause });
  }
  const near =
    plan.sign > 0 && key.start === null
      ? undefined
      : await peek(plan, signal, undefined, beyond(plan, key.start));
  return { ...place, cursor: near?.id, key: near, floor, tries: tries + 1, trail: undefined };
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
      if (!(await hasMoved(plan, at, page.raw, signal))) return { page, place: at };
    } catch (error) {
      if (at.cursor === undefined || !plan.spec.cursor || !isRefusal(error)) throw error;
      refusal = error;
    }
    at = await anchored(plan, at, signal, refusal);
  }
}
