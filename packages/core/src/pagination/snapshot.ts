import type { FoundPage } from "./found-page.js";
import { lookBack } from "./look-back.js";
import { beginning, type Position, type SortKey } from "./position.js";
import type { Walk } from "./walk.js";

type FindPage = (walk: Walk, position: Position) => Promise<FoundPage>;

/**
 * A snapshot ends at the newest start there is at the beginning. Newest first
 * that is the first start of the first page; oldest first it is asked for.
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
    const newest = await lookBack(walk, beginning);
    return findPage(walk, endSnapshotAt(position, newest));
  }
  const found = await findPage(walk, position);
  const [newest] = found.page.keys;
  return {
    ...found,
    position: endSnapshotAt(found.position, newest),
  };
}

/** A snapshot of nothing ends before the epoch. */
const BEFORE_EPOCH = -1;

function endSnapshotAt(
  position: Position,
  newest: SortKey | undefined,
): Position {
  const snapshotEnd = newest?.start ?? BEFORE_EPOCH;
  return {
    ...position,
    run: {
      ...position.run,
      snapshotEnd,
    },
  };
}
