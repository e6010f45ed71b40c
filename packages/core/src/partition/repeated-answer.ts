import type { Plan } from "../pagination/plan.js";
import type { SortKey } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import { progressOf } from "../pagination/sort-order.js";
import type { PageWindow } from "./page-window.js";

/**
 * Whether a page may be a repetition of another answer. Taken for what was
 * asked, it would look like the end of its window, and the rest of the window
 * would be lost. So such a page is asked for again.
 *
 * | The page                                            | may be      |
 * | --------------------------------------------------- | ----------- |
 * | is the end of the list, or begins behind the last started call, before that call was read | repeated |
 * | begins before its window                            | repeated    |
 * | begins behind its window, as a page of another did  | repeated, or the end of the window: the answer is then the same |
 * | is anything else                                    | as it should be |
 *
 * @param last - The last call that windows can see.
 */
export function mayBeRepeated(
  plan: Plan,
  page: ReadPage,
  window: PageWindow,
  windows: readonly PageWindow[],
  last: SortKey,
): boolean {
  const first = firstKeyOf(plan, page);
  const begins = first ? progressOf(plan, first.start) : Infinity;
  const lastProgress = progressOf(plan, last.start);
  const isPastAll = !page.next || begins > lastProgress;
  if (isPastAll && window.readTo < lastProgress) {
    return true;
  }
  if (!first) {
    return false;
  }
  if (begins < window.from) {
    return true;
  }
  return begins >= window.end && isFirstElsewhere(windows, window, first);
}

/** Remembers what a page began with, for as long as its window is there. */
export function noteFirst(
  plan: Plan,
  page: ReadPage,
  window: PageWindow,
): void {
  const first = firstKeyOf(plan, page);
  if (first) {
    window.firstIds.push(first.id);
  }
}

function firstKeyOf(
  plan: Plan,
  { skipped, items }: ReadPage,
): SortKey | undefined {
  const first = skipped[0] ?? items[0];
  if (first === undefined) {
    return undefined;
  }
  return plan.keyOf(first);
}

function isFirstElsewhere(
  windows: readonly PageWindow[],
  window: PageWindow,
  { id }: SortKey,
): boolean {
  return windows.some((other) => {
    return other !== window && other.firstIds.includes(id);
  });
}
