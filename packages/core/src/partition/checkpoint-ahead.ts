import type { AheadRange } from "../checkpoint.js";
import type { Plan } from "../pagination/plan.js";
import type { Run, SortKey } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import { comesAfter, progressOf } from "../pagination/sort-order.js";
import type { StoreAfter } from "../pagination/write-checkpoint.js";
import type { PageWindow } from "./page-window.js";

/** What was handed out of a row of windows. */
export interface HandedOutWindows {
  /** The last item of all windows before the row. */
  readonly base: SortKey;
  readonly windows: readonly Pick<PageWindow, "from" | "lastHandedOut">[];
  /** The window whose page is handed out now. */
  readonly current: PageWindow;
}

/**
 * In any order, a checkpoint says how far the list is done without a gap, and
 * what was handed out beyond that.
 */
export function storeWithAhead(
  plan: Plan,
  page: ReadPage,
  run: Run,
  handedOut: HandedOutWindows,
): StoreAfter {
  const { base, current } = handedOut;
  const index = handedOut.windows.indexOf(current);
  const before = handedOut.windows.map(copyProgress);
  return (item) => {
    const stored = page.storeAfter(item);
    const lastHandedOut = plan.keyOf(item);
    const [first, ...others] = before.map((window, at) =>
      at === index ? { ...window, lastHandedOut } : window,
    );
    const done = first?.lastHandedOut ?? base;
    const earlier = run.handedOutAhead ?? [];
    const ranges = others.flatMap((window) => rangeOf(plan, window));
    const all = [...earlier, ...ranges];
    const ahead = all.filter((range) => comesAfter(plan, range, done));
    return {
      ...stored,
      ...done,
      ahead,
    };
  };
}

type WindowProgress = HandedOutWindows["windows"][number];

/** Windows go on changing; what a checkpoint says of them does not. */
const copyProgress = ({
  from,
  lastHandedOut,
}: WindowProgress): WindowProgress => ({
  from,
  lastHandedOut,
});

/** What was handed out of a window before its turn came. */
function rangeOf(
  plan: Plan,
  { from, lastHandedOut }: WindowProgress,
): AheadRange[] {
  if (!lastHandedOut) {
    return [];
  }
  const range = {
    ...lastHandedOut,
    from: progressOf(plan, from),
  };
  return [range];
}
