/** What a cursor may be on the wire. */
export type Cursor = string | number;

/**
 * Items handed out ahead of their turn: from the millisecond `from` on, up to
 * and with the item of this start and id.
 */
export interface Ahead {
  readonly id: Cursor;
  /**
   * Epoch milliseconds; `null`: not started; `undefined`: the spec names no
   * start, or it is not known.
   */
  readonly start?: number | null | undefined;
  readonly from: number;
}

/** The part of a checkpoint that says where. */
export interface Mark {
  /** Where the cursor is an item's: the last item's. */
  readonly id?: Cursor | undefined;
  /**
   * The last item's start in epoch milliseconds, `null` when it had not
   * started.
   */
  readonly start?: number | null | undefined;
  /**
   * Otherwise: the cursor, or the number, of the page that the last item was
   * in.
   */
  readonly cursor?: Cursor | undefined;
  /** How many items of that page are done. */
  readonly position?: number | undefined;
  /** The page size that a page number counts in. */
  readonly limit?: number | undefined;
  /** Where a snapshot ends, epoch milliseconds, inclusive. */
  readonly until?: number | undefined;
  /** What a partition in any order has handed out ahead of its turn. */
  readonly ahead?: readonly Ahead[] | undefined;
}

/**
 * A place in a list: plain JSON, to be stored and passed as `resume`, in
 * another process too. It holds an id and a start, and no value of a filter.
 */
export interface Checkpoint extends Mark {
  readonly v: 1;
  /** Of the operation, its filters and its order. */
  readonly fingerprint: string;
}
