import type { StoredPosition } from "../checkpoint.js";
import type { CursorKind, Plan } from "./plan.js";
import type { Position } from "./position.js";
import type { ReadPage } from "./read-page.js";
import type { RawPage } from "./request-page.js";
import type { Walk } from "./walk.js";

/**
 * How a walk goes by one kind of cursor, and finds its place again when the
 * cursor is gone. The entry of a version hands in the kind that its lists have,
 * so that nobody pays for the other: `itemCursors` or `bodyCursors`.
 *
 * A list of numbered pages, or without an order, is walked by either.
 */
export interface CursorStrategy extends CursorKind {
  /** The position that was stored; where nothing was, the beginning. */
  positionOf(plan: Plan, stored: StoredPosition): Position;
  /** One page as an answer, cut off at the end. @default it is as it came */
  cutPage?(plan: Plan, page: RawPage): unknown;
  /**
   * Reads one page, and works out all that follows from it. Nothing is changed,
   * so that it can be read again.
   */
  readPage(walk: Walk, position: Position): Promise<ReadPage>;
}
