import type { Asked } from "./ask.js";
import { peek } from "./ask.js";
import type { Mark } from "./checkpoint.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import { isOrderedById, isWanted } from "./order.js";
import type { Cursor, Key, Place } from "./place.js";
import type { Plan } from "./plan.js";
import { reader } from "./pointer.js";
import { found } from "./re-anchor.js";
import { stepped } from "./trail.js";

/**
 * One page as it is handed on: what is new in it, how to store a place in it,
 * and where the next one is.
 */
export interface Turn {
  readonly items: readonly unknown[];
  /** What the page begins with that was handed out before. */
  readonly skipped: readonly unknown[];
  readonly cursor: Cursor | undefined;
  readonly response: Response;
  /** The place after one of the items. */
  readonly mark: (item: unknown) => Mark;
  /** `undefined` at the end of the list. */
  readonly next: Place | undefined;
}

/** Fetches the turn at a place. */
export type Fetch = (place: Place, signal: AbortSignal) => Promise<Turn>;

/**
 * A snapshot ends at the newest start there is now. Newest first that is the
 * first page's; oldest first it is asked for.
 */
async function bounded(
  plan: Plan,
  place: Place,
  signal: AbortSignal,
): Promise<Place> {
  const newest = await peek(plan, signal);
  return { ...place, until: newest?.start ?? -1 };
}

/** The cursor of the next page, `undefined` at the end of the list. */
function nextCursor(
  { spec, firstPage, limit }: Plan,
  { raw, data }: Asked,
  { cursor }: Place,
  last?: Key,
): Cursor | undefined {
  const more = spec.hasMore && reader(spec.hasMore)(data);
  if (more === false || (spec.stopOnShortPage && raw.length < limit)) {
    return undefined;
  }
  if (spec.cursor?.in !== "body") {
    return last && (firstPage === undefined ? last.id : Number(cursor) + 1);
  }
  const next = reader(spec.cursor.pointer)(data) as Cursor | null;
  const isThere = next != null && next !== "";
  if (more && !isThere) {
    throw new PageShapeError(
      "The answer says that there is more, but gives no cursor",
    );
  }
  return (last || more) && isThere ? next : undefined;
}

/** The place after a page, or the error that says that it was there before. */
function nextPlace(
  plan: Plan,
  place: Place,
  page: Asked,
  last: Key | undefined,
): Place | undefined {
  const cursor = nextCursor(plan, page, place, last);
  if (cursor === undefined) {
    return undefined;
  }
  const key = plan.keyed ? last : undefined;
  const trail = stepped(place.trail, `${cursor} ${key?.start}`);
  if (!trail || cursor === place.cursor) {
    throw new RepeatedPageError(`The cursor ${cursor} was there before`);
  }
  const skip = Math.max((place.skip ?? 0) - page.raw.length, 0);
  const prior =
    key && page.raw.length > 1 ? plan.keyOf(page.raw.at(-2)).id : place.key?.id;
  return { ...place, cursor, key, prior, skip, trail, edge: undefined };
}

/**
 * How a checkpoint says "after this item". Item cursors need no position, so
 * that any page size can go on.
 */
function byItem(plan: Plan, { until, ahead }: Place): Turn["mark"] {
  return (item) => ({ ...plan.keyOf(item), until, ahead });
}

/**
 * The same by the page and a position in it. Apart from `byItem`, whose closure
 * would keep the page in memory otherwise.
 */
function byPosition(
  plan: Plan,
  { cursor, until }: Place,
  raw: readonly unknown[],
): Turn["mark"] {
  const limit = plan.spec.strategy === "page" ? plan.limit : undefined;
  return (item) => ({ cursor, position: raw.indexOf(item) + 1, limit, until });
}

/**
 * Fetches one page and works out everything that follows from it. Nothing is
 * changed, so that it can be asked again.
 */
export async function turn(
  plan: Plan,
  start: Place,
  signal: AbortSignal,
): Promise<Turn> {
  const isBoundless =
    plan.snapshot && plan.sign > 0 && start.until === undefined;
  const from = isBoundless ? await bounded(plan, start, signal) : start;
  const { page, place: at } = await found(plan, from, signal);
  const { raw, response } = page;
  const keys = raw.map(plan.keyOf);
  const [first, last] = [keys[0], keys.at(-1)];
  const until = plan.snapshot ? (at.until ?? first?.start ?? -1) : at.until;
  const place = { ...at, until };
  const { cursor, key } = place;
  // A cursor is exclusive: a page that holds its item all the same begins too
  // early. So does one that holds the item after which this run was resumed,
  // unless that has moved meanwhile.
  const { since } = place;
  const isOwn = ({ id, start }: Key) =>
    id === key?.id || (id === since?.id && start === since.start);
  const own = at.floor ? -1 : keys.findLastIndex(isOwn);
  const skip = Math.max(place.skip ?? 0, own + 1);
  const isAll = until === undefined && !skip && !at.floor && !at.ahead;
  const isById = isOrderedById(plan, at.floor ? keys : []);
  const items = isAll
    ? raw
    : raw.filter(
        (_, index) =>
          index >= skip && isWanted(plan, place, keys[index] as Key, isById),
      );
  // What is new in it ends the search for a place that was lost.
  const isNew =
    place.tries && items.some((item) => !plan.isSeen(plan.keyOf(item).id));
  const done = items.length
    ? { ...place, floor: undefined, tries: isNew ? 0 : place.tries }
    : place;
  const isOver =
    until !== undefined && plan.sign > 0 && (last?.start ?? until) > until;
  return {
    items,
    skipped: raw.slice(0, skip),
    cursor,
    response,
    mark: plan.keyed ? byItem(plan, place) : byPosition(plan, place, raw),
    next: isOver ? undefined : nextPlace(plan, done, page, last),
  };
}
