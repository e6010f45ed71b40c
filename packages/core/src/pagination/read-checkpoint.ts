import type { AheadRange, Checkpoint, StoredPosition } from "../checkpoint.js";
import { CheckpointError } from "./errors/checkpoint-error.js";
import type { Plan } from "./plan.js";
import { type InPage, type Position, positionAfter } from "./position.js";

/**
 * What a checkpoint says of the position; nothing where there is none.
 *
 * @throws {CheckpointError} when it is not a checkpoint, or one of another
 * list.
 */
export function storedIn(
  checkpoint: Checkpoint | undefined,
  plan: Plan,
): StoredPosition {
  if (!checkpoint) {
    return {};
  }
  if (checkpoint.v !== 1) {
    refuse("not a checkpoint of version 1");
  }
  if (checkpoint.fingerprint !== plan.fingerprint) {
    const given = listOf(checkpoint.fingerprint);
    const asked = listOf(plan.fingerprint);
    refuse(
      given === asked
        ? "the checkpoint is of other filters or another order"
        : `the checkpoint is of ${given}, not of ${asked}`,
    );
  }
  for (const [name, isValid] of Object.entries(checks)) {
    const part = checkpoint[name as PartName] ?? undefined;
    if (part !== undefined && !isValid(part)) {
      refuse(`${name} is ${JSON.stringify(part)}`);
    }
  }
  return checkpoint;
}

/** The path of the list that a fingerprint begins with. */
function listOf(fingerprint: unknown): string | undefined {
  return String(fingerprint).split("#")[0];
}

function refuse(reason: string): never {
  throw new CheckpointError(`Cannot resume: ${reason}`);
}

type PartName = keyof StoredPosition;
type PartCheck = (part: unknown) => boolean;

/** What each part of a checkpoint is, where it is there. */
const checks: Readonly<Record<PartName, PartCheck>> = {
  id: isScalar,
  start: Number.isFinite,
  cursor: isScalar,
  position: Number.isFinite,
  limit: Number.isFinite,
  until: Number.isFinite,
  ahead: isListOfRanges,
};

function isScalar(part: unknown): boolean {
  return Object(part) !== part;
}

function isListOfRanges(part: unknown): boolean {
  return Array.isArray(part) && part.every(isRange);
}

function isRange(part: AheadRange | null): boolean {
  return Number.isFinite(part?.from) && isScalar(part?.id);
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
