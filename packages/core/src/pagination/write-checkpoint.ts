import type { Checkpoint, StoredPosition } from "../checkpoint.js";
import { hashOf } from "./fingerprint.js";
import type { Plan } from "./plan.js";
import { cursorOf, type InPage, type Position, type Run } from "./position.js";

/** What a checkpoint after an item says. */
export type StoreAfter = (item: unknown) => StoredPosition;

/** A checkpoint of a place. */
export function writeCheckpoint(
  plan: Plan,
  stored: StoredPosition,
): Checkpoint {
  // What comes back from a file is what was put there: nothing is undefined.
  const place: StoredPosition = JSON.parse(JSON.stringify(stored));
  return {
    v: 1,
    fingerprint: sealOf(plan, place),
    ...place,
  };
}

/** Of the question, and of the place: what was changed in a file is noticed. */
export function sealOf(plan: Plan, place: StoredPosition): string {
  return `${plan.fingerprint}#${hashOf(place)}`;
}

/**
 * By the item itself, where its id is the cursor: any page size can go on from
 * there.
 */
export function storeByItem({ keyOf }: Plan, run: Run): StoreAfter {
  return (item) => ({
    ...keyOf(item),
    until: run.snapshotEnd,
    ahead: run.handedOutAhead,
  });
}

/**
 * By both, where pages have cursors that may be gone: by the item alone, where
 * the page has no cursor in the caller's own question.
 */
export function storeByBoth(
  plan: Plan,
  position: Position,
  rawItems: readonly unknown[],
): StoreAfter {
  const byPage = storeByPage(plan, position, rawItems);
  if (!plan.hasOwnCursors) {
    return byPage;
  }
  const byItem = storeByItem(plan, position.run);
  const { cursor, from } = position.at as InPage;
  if (cursor === undefined) {
    return byItem;
  }
  if (from !== undefined) {
    return byItem;
  }
  return (item) => ({
    ...byPage(item),
    ...byItem(item),
  });
}

/**
 * By the page and the number of items done in it. Apart from `storeByItem`,
 * whose closure would keep the page in memory otherwise.
 */
export function storeByPage(
  { firstPage, pageSize }: Plan,
  { at, run }: Position,
  rawItems: readonly unknown[],
): StoreAfter {
  const hasNumbers = firstPage !== undefined;
  return (item) => ({
    cursor: cursorOf(at),
    position: rawItems.indexOf(item) + 1,
    limit: hasNumbers ? pageSize : undefined,
    until: run.snapshotEnd,
  });
}
