import type { Cursor, Position } from "./position.js";
import type { StoreAfter } from "./write-checkpoint.js";

/**
 * One page as it is handed on: what is new in it, how to store a position in
 * it, and where the next one is.
 */
export interface ReadPage {
  readonly items: readonly unknown[];
  /** What the page begins with that was handed out before. */
  readonly skipped: readonly unknown[];
  /**
   * Whether it may well hold nothing but items of the pages before: whoever read
   * it watches that the list gets on. @default false
   */
  readonly mayRepeat?: boolean;
  readonly cursor: Cursor | undefined;
  readonly response: Response;
  /** How many items match, where that was asked for. */
  readonly total?: number | undefined;
  /** The position after one of the items. */
  readonly storeAfter: StoreAfter;
  /** `undefined` at the end of the list. */
  readonly next: Position | undefined;
}
