import type { AheadRange } from "../checkpoint.js";
import type { Trail } from "./cursor-trail.js";

/** What a cursor may be on the wire. */
export type Cursor = string | number;

/** What a list is sorted by: the start, then the id. */
export interface SortKey {
  readonly id: Cursor;
  /**
   * Epoch milliseconds; `null`: not started; `undefined`: the spec names no
   * start, or it is not known.
   */
  readonly start?: number | null | undefined;
}

/**
 * Where a walk stands between two pages. Never changed: the same position asks
 * for the same page, as often as need be.
 */
export interface Position {
  readonly at: Where;
  readonly run: Run;
  /** Only after the position was lost. */
  readonly search?: Search | undefined;
  /** The cursors so far, to notice a circle. */
  readonly trail?: Trail | undefined;
}

/** What to ask for next. */
export type Where = AfterItem | FromStart | InPage;

/** After an item, where an item's id is the cursor. */
export interface AfterItem {
  readonly kind: "after item";
  /** The item's sort key when it was read. */
  readonly key: SortKey;
  readonly cursor?: undefined;
}

/** The beginning of a window: no item before it is known. */
interface FromStart {
  readonly kind: "from start";
  /** The items from this start on (epoch ms). */
  readonly start: number;
  readonly key?: undefined;
  readonly cursor?: undefined;
}

/** In a page that has a cursor, or a number, of its own. */
export interface InPage {
  readonly kind: "in page";
  /** `undefined`: the first page. */
  readonly cursor: Cursor | undefined;
  /** How many items, from here on, were handed out before. */
  readonly skip: number;
  /** The item that this place comes after, where the list has an order. */
  readonly key?: SortKey | undefined;
  /**
   * The question whose page this is, where it is not the caller's own: from
   * this start on; `null`: what never started, from the first of it on.
   */
  readonly from?: number | null | undefined;
  /** How many items the service leaves out: only with `from`. */
  readonly offset?: number | undefined;
  /** Nothing comes behind it that a filter on the start leaves out. */
  readonly isWindow?: boolean | undefined;
}

/** What holds for all positions of one run, from its first page on. */
export interface Run {
  /** The item after which this run was resumed. */
  readonly resumedAfter?: SortKey | undefined;
  /** The newest start that belongs to the snapshot (epoch ms). */
  readonly snapshotEnd?: number | undefined;
  /** What an earlier run handed out ahead of its turn. */
  readonly handedOutAhead?: readonly AheadRange[] | undefined;
}

/** The search for a lost position, until a page holds something new. */
export interface Search {
  /**
   * Where the walk stood when its position was lost: what starts before it was
   * handed out. `undefined` as soon as a page has led up to there.
   */
  readonly lostAfter?: SortKey | undefined;
  /**
   * The item that was searched for and is not there any more: what starts
   * before it was handed out.
   */
  readonly missing?: SortKey | undefined;
  /** How often in a row the position was lost without anything new between. */
  readonly rounds: number;
}

/** The beginning of the list. */
export const beginning: InPage = {
  kind: "in page",
  cursor: undefined,
  skip: 0,
};

/** The position right after an item. */
export function positionAfter(key: SortKey, run: Run): Position {
  return {
    at: {
      kind: "after item",
      key,
    },
    run,
  };
}

/** The item that a position comes after, where it is known. */
export function itemBefore({ at }: Pick<Position, "at">): SortKey | undefined {
  return at.key;
}

/** What is sent to get the page at this position; `undefined`: nothing. */
export function cursorOf(at: Where): Cursor | undefined {
  if (at.kind === "after item") {
    return at.key.id;
  }
  return at.cursor;
}
