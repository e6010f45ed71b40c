import type { FoundPage } from "./found-page.js";
import { lookBack } from "./look-back.js";
import type { Position, SortKey } from "./position.js";
import type { Walk } from "./walk.js";

type Started = SortKey & { readonly start?: number };

type FindPage = (walk: Walk, position: Position) => Promise<FoundPage>;

/**
 * A snapshot ends at the newest start there is at the beginning. Newest first
 * that is the first start of a page; oldest first it is asked for.
 */
export async function findInSnapshot(
  walk: Walk,
  position: Position,
  findPage: FindPage,
): Promise<FoundPage> {
  const { isSnapshot, isNewestFirst } = walk.plan;
  const isBounded = !isSnapshot || position.run.snapshotEnd !== undefined;
  if (isBounded) {
    return findPage(walk, position);
  }
  if (!isNewestFirst) {
    // Any filter on the start leaves out what never started, which may be listed
    // in front of the newest start.
    const newest = await lookBack(walk, {
      kind: "from start",
      start: LATEST,
    });
    const snapshotEnd = newest?.start ?? BEFORE_EPOCH;
    return findPage(walk, endSnapshotAt(position, snapshotEnd));
  }
  const found = await findPage(walk, position);
  const { keys } = found.page;
  const newest = keys.find((key): key is Started => key.start !== null);
  // Where what never started comes first, a later page shows the newest start.
  const snapshotEnd = keys.length > 0 ? newest?.start : BEFORE_EPOCH;
  return {
    ...found,
    position: endSnapshotAt(found.position, snapshotEnd),
  };
}

/** Later than any start, and a year that every platform can write. */
const LATEST = 2.5e14;

/** A snapshot of nothing ends before the epoch. */
const BEFORE_EPOCH = -1;

function endSnapshotAt(
  position: Position,
  snapshotEnd: number | undefined,
): Position {
  return {
    ...position,
    run: {
      ...position.run,
      snapshotEnd,
    },
  };
}
