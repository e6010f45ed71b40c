import { isAhead, isInSnapshot } from "./is-in-run.js";
import type { InPage, Position, Search, SortKey } from "./position.js";
import type { RawPage } from "./request-page.js";
import { startsBefore } from "./sort-order.js";
import { isWithin } from "./start-filter.js";
import type { Walk } from "./walk.js";

/**
 * The items of a page that this position wants: those that were not handed out
 * before, and belong to what was asked for.
 */
export function selectAfterBodyCursor(
  walk: Walk,
  position: Position,
  { rawItems, keys }: RawPage,
): readonly unknown[] {
  const { plan } = walk;
  const { run, search } = position;
  const { skip } = position.at as InPage;
  const { end, accept = () => true } = plan;
  const isKnown = createKnownCheck(walk, search);
  return rawItems.filter((item, index) => {
    const key = keys[index] as SortKey;
    if (index < skip) {
      return false;
    }
    if (isKnown(key)) {
      return false;
    }
    if (isAhead(plan, run, key, keys)) {
      return false;
    }
    const isInside = isInSnapshot(key, run) && isWithin(end, key.start);
    return isInside && accept(item);
  });
}

/**
 * Whether an item was handed out before: after a search that has found nothing,
 * what starts before the lost place was, and else what this run knows.
 */
function createKnownCheck(
  { plan, history }: Walk,
  search: Search | undefined,
): (key: SortKey) => boolean {
  const missing = search?.missing;
  if (!missing) {
    return () => false;
  }
  return (key) => {
    return startsBefore(plan, key, missing) || history.has(key.id);
  };
}
