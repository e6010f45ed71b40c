import type { Ahead, Checkpoint, Mark } from "../checkpoint.js";
import { CheckpointError } from "./errors/checkpoint-error.js";
import type { Place } from "./place.js";
import type { Plan } from "./plan.js";

export type { Checkpoint, Mark };

const isScalar = (part: unknown) => Object(part) !== part;
const isNumber = (part: unknown) => part == null || Number.isFinite(part);

/** What each part of a mark may be. */
const parts: Record<keyof Mark, (part: never) => unknown> = {
  id: isScalar,
  start: isNumber,
  cursor: isScalar,
  position: isNumber,
  limit: isNumber,
  until: isNumber,
  ahead: (part: Mark["ahead"]) =>
    !part ||
    part.every?.(
      (one: Ahead | null) => Number.isFinite(one?.from) && isScalar(one?.id),
    ),
};

/**
 * The place that a checkpoint speaks of.
 *
 * @throws {CheckpointError} when it is not a checkpoint, or one of another
 * question.
 */
export function resumed(plan: Plan, value: Checkpoint): Place {
  const refuse = (what: string): never => {
    throw new CheckpointError(`Cannot resume: ${what}`);
  };
  if (value?.v !== 1) {
    refuse("not a checkpoint of version 1");
  }
  if (value.fingerprint !== plan.fingerprint) {
    refuse("the checkpoint is of other filters or another order");
  }
  for (const [name, isValid] of Object.entries(parts)) {
    const part = value[name as keyof Mark];
    if (!isValid(part as never)) {
      refuse(`${name} is ${JSON.stringify(part)}`);
    }
  }
  const {
    id,
    start,
    cursor,
    position: skip = 0,
    limit = plan.limit,
    until,
    ahead,
  } = value;
  if (plan.keyed) {
    const key = id == null ? undefined : { id, start };
    return { cursor: id, key, since: key, until, ahead };
  }
  const { firstPage } = plan;
  if (limit === plan.limit || firstPage === undefined) {
    return { cursor: cursor ?? firstPage, skip, until };
  }
  // Page numbers count in page sizes: with another size, the same place has
  // another number.
  const offset = (Number(cursor) - firstPage) * limit + skip;
  return {
    cursor: firstPage + Math.floor(offset / plan.limit),
    skip: offset % plan.limit,
    until,
  };
}
