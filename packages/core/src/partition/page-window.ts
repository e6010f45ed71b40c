import type { Plan } from "../pagination/plan.js";
import type { Cursor, Position, Run, SortKey } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import { progressOf } from "../pagination/sort-order.js";
import type { Window } from "./window-row.js";

/** A window with what was read in it. */
export interface PageWindow extends Window {
  /** Where to read on. */
  position: Position;
  /** Pages that were read and not yet handed out. */
  readonly waiting: ReadPage[];
  /** The ids that its pages began with. */
  readonly firstIds: Cursor[];
  lastHandedOut: SortKey | undefined;
  /** What reading it failed with. */
  error: unknown;
}

/** A window that nobody reads yet. */
export function createWindow(
  plan: Plan,
  run: Run,
  from: number,
  end: number,
): PageWindow {
  const start = progressOf(plan, from);
  return {
    from,
    end,
    readTo: from,
    msPerPage: undefined,
    state: "untouched",
    position: {
      at: {
        kind: "from start",
        start,
      },
      run,
    },
    waiting: [],
    firstIds: [],
    lastHandedOut: undefined,
    error: undefined,
  };
}

/**
 * The page without what lies behind the end of its window: the neighbour reads
 * that.
 */
export function trimToWindow(
  plan: Plan,
  page: ReadPage,
  { end }: Window,
): ReadPage {
  const items = page.items.filter((item) => {
    const { start } = plan.keyOf(item);
    return progressOf(plan, start) < end;
  });
  return {
    ...page,
    items,
  };
}
