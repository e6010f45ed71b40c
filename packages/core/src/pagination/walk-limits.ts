/**
 * What the caller asked for and no request can bring: the walk checks it on
 * each item. The compiler of filters makes it of `{ ge: a, lt: b }`.
 *
 * It goes to `Pages` beside the parameters, which are in the form of the wire.
 */
export interface WalkLimits {
  /**
   * The bound of the start at the far side: `ge` or `gt` where the newest come
   * first, `le` or `lt` where the oldest do. An item beyond it is left out, and
   * so is what never started; the walk ends there, in a list that shows the
   * order that was asked for.
   *
   * @default the end of the list
   */
  readonly end?: WalkEnd | undefined;
  /**
   * Whether an item is one that was asked for: it refuses by a second bound on
   * any other field. What is refused counts for no `maxItems`, and is in no
   * page.
   *
   * @default all are
   */
  readonly accept?: ((item: unknown) => boolean) | undefined;
  /**
   * What `accept` checks, as plain JSON: a part of the checkpoint's
   * fingerprint, as the filters of the wire are.
   */
  readonly checks?: unknown;
}

/** One bound of the start, epoch milliseconds. */
export interface WalkEnd {
  readonly op: "ge" | "gt" | "le" | "lt";
  readonly value: number;
}
