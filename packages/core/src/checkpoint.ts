/**
 * Where a walk through a list stands: plain JSON, to be stored and passed as
 * `resume`, in another process too. It holds an id and a start, and no value of
 * a filter.
 */
export interface Checkpoint {
  readonly v: 1;
  /**
   * Of the list, whose path names its version, its filters and its order, and of
   * all that follows.
   */
  readonly fingerprint: string;
  /** The last item's id, where the list has an order to find it by. */
  readonly id?: string | number | undefined;
  /**
   * The last item's start in epoch milliseconds, `null` when it had not
   * started.
   */
  readonly start?: number | null | undefined;
  /**
   * Where the cursor is not an item's: the cursor, or the number, of the page
   * that holds the last item; none where the page had none of its own.
   */
  readonly cursor?: string | number | undefined;
  /** How many items of that page are done. */
  readonly position?: number | undefined;
  /** The page size that a page number counts in. */
  readonly limit?: number | undefined;
  /** Where a snapshot ends, epoch milliseconds, inclusive. */
  readonly until?: number | undefined;
  /** What a partition in any order has handed out ahead of its turn. */
  readonly ahead?: readonly AheadRange[] | undefined;
}

/**
 * Items handed out ahead of their turn: from the start `from` on, up to and
 * with the item of this id and start.
 */
export interface AheadRange {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly id: string | number;
  readonly start?: number | null | undefined;
}

/** What a checkpoint says of the position, whatever the list. */
export type StoredPosition = Omit<Checkpoint, "v" | "fingerprint">;
