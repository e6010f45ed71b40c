import type { Checkpoint, StoredPosition } from "../checkpoint.js";
import { CheckpointError } from "./errors/checkpoint-error.js";
import type { Plan } from "./plan.js";
import { type InPage, type Position, positionAfter } from "./position.js";
import { sealOf } from "./write-checkpoint.js";

/**
 * What a checkpoint says of the position; nothing where there is none.
 *
 * @throws {CheckpointError} when it is not a checkpoint, one of another list,
 * or one that was changed.
 */
export function storedIn(
  checkpoint: Checkpoint | undefined,
  plan: Plan,
): StoredPosition {
  if (!checkpoint) {
    return {};
  }
  const { v, fingerprint, ...stored } = checkpoint;
  if (v !== 1) {
    throw new CheckpointError("not a checkpoint of version 1");
  }
  const [path, question] = `${fingerprint}`.split("#");
  const [asked] = plan.fingerprint.split("#");
  if (path !== asked && path?.startsWith("/")) {
    throw new CheckpointError(`the checkpoint is of ${path}, not of ${asked}`);
  }
  if (`${path}#${question}` !== plan.fingerprint) {
    throw new CheckpointError(
      "the checkpoint is of other filters or another order",
    );
  }
  if (fingerprint !== sealOf(plan, stored)) {
    throw new CheckpointError("the checkpoint was changed");
  }
  return stored;
}

/**
 * The position after the item that was stored, or else in the page; where
 * nothing was, the beginning.
 */
export function positionOf(plan: Plan, stored: StoredPosition): Position {
  const { id, start, until, ahead } = stored;
  const run = {
    snapshotEnd: until,
    handedOutAhead: ahead,
  };
  const hasItem = id !== undefined && id !== null;
  if (!plan.hasOwnCursors || !hasItem) {
    return {
      at: pageIn(plan, stored),
      run,
    };
  }
  const resumedAfter = {
    id,
    start,
  };
  return positionAfter(resumedAfter, {
    ...run,
    resumedAfter,
  });
}

/**
 * A page number counts in page sizes: with another size, the same item is in
 * another page.
 */
function pageIn(plan: Plan, stored: StoredPosition): InPage {
  const { firstPage, pageSize } = plan;
  const { cursor = firstPage, position: skip = 0, limit = pageSize } = stored;
  if (firstPage === undefined || limit === pageSize) {
    return {
      kind: "in page",
      cursor,
      skip,
    };
  }
  const itemsDone = (Number(cursor) - firstPage) * limit + skip;
  return {
    kind: "in page",
    cursor: firstPage + Math.floor(itemsDone / pageSize),
    skip: itemsDone % pageSize,
  };
}
