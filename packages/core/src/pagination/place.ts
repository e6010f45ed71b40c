import type { Trail } from "./trail.js";

/** What a cursor may be on the wire. */
export type Cursor = string | number;

/** Where an item is in the order: by start, then by id. */
export interface Key {
  readonly id: Cursor;
  /**
   * Epoch milliseconds; `null`: not started; `undefined`: the spec names no
   * start, or it is not known.
   */
  readonly start?: number | null | undefined;
}

/**
 * Items handed out ahead of their turn: from the millisecond `from` on, up to
 * and with this key.
 */
export interface Ahead extends Key {
  readonly from: number;
}

/**
 * A place between two pages, never changed: all that is needed to ask for the
 * next page, again if need be.
 */
export interface Place {
  /** What to send; `undefined`: the beginning. */
  readonly cursor?: Cursor | undefined;
  /**
   * Where the cursor's item was when it was read; only where the cursor is an
   * item's.
   */
  readonly key?: Key | undefined;
  /**
   * The id of the item before the cursor's, where it is known: the way back
   * from an unmoved cursor leads to it.
   */
  readonly prior?: Cursor | undefined;
  /**
   * Where this run was resumed: what starts before it was handed out by another
   * run.
   */
  readonly since?: Key | undefined;
  /** Begin at this start (epoch ms) instead of at a cursor. */
  readonly edge?: number | undefined;
  /**
   * After re-anchoring: what starts before this was handed out before. What
   * starts together with it is told by its id.
   */
  readonly floor?: Key | undefined;
  /**
   * How often in a row this place was looked for again without finding anything
   * new.
   */
  readonly tries?: number | undefined;
  /**
   * Raw items to leave out, from the cursor on: they were handed out before.
   */
  readonly skip?: number | undefined;
  /** Epoch ms; a snapshot ends here, inclusively. */
  readonly until?: number | undefined;
  readonly ahead?: readonly Ahead[] | undefined;
  readonly trail?: Trail | undefined;
}
