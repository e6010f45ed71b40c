import { CheckpointError } from "./errors/checkpoint-error.js";
import type { Ahead, Cursor, Place } from "./place.js";
import type { Plan } from "./plan.js";

/** The part of a checkpoint that says where. */
export interface Mark {
  /** Where the cursor is an item's: the last item's. */
  readonly id?: Cursor | undefined;
  /** The last item's start in epoch milliseconds, `null` when it had not started. */
  readonly start?: number | null | undefined;
  /** Otherwise: the cursor, or the number, of the page that the last item was in. */
  readonly cursor?: Cursor | undefined;
  /** How many items of that page are done. */
  readonly position?: number | undefined;
  /** The page size that a page number counts in. */
  readonly limit?: number | undefined;
  /** Where a snapshot ends, epoch milliseconds, inclusive. */
  readonly until?: number | undefined;
  /** What a partition in any order has handed out ahead of its turn. */
  readonly ahead?: readonly Ahead[] | undefined;
}

/**
 * A place in a list: plain JSON, to be stored and passed as `resume`, in another process too.
 * It holds an id and a start, and no value of a filter.
 */
export interface Checkpoint extends Mark {
  readonly v: 1;
  /** Of the operation, its filters and its order. */
  readonly fingerprint: string;
}

const isPlaced = (ahead: Ahead | null) => typeof ahead?.from === "number" && "id" in ahead;

/** The types that each part may have. */
const types: Record<string, string> = {
  id: "string number",
  start: "number",
  cursor: "string number",
  position: "number",
  limit: "number",
  until: "number",
};

function checked(plan: Plan, value: Checkpoint): Checkpoint {
  const refuse = (what: string): never => {
    throw new CheckpointError(`Cannot resume: ${what}`);
  };
  if (value?.v !== 1) refuse("not a checkpoint of version 1");
  if (value.fingerprint !== plan.fingerprint) refuse("the checkpoint is of other filters or another order");
  const { ahead } = value;
  for (const [name, type] of Object.entries(types)) {
    const part = value[name as keyof Mark] ?? undefined;
    if (part !== undefined && !type.includes(typeof part)) refuse(`${name} is ${JSON.stringify(part)}`);
  }
  if (ahead && !ahead.every?.(isPlaced)) refuse(`ahead is ${JSON.stringify(ahead)}`);
  return value;
}

/**
 * The place that a checkpoint speaks of.
 *
 * @throws {CheckpointError} when it is not a checkpoint, or one of another question.
 */
export function resumed(plan: Plan, value: Checkpoint): Place {
  const { id, start, cursor, position: skip = 0, limit, until, ahead } = checked(plan, value);
  if (plan.keyed) return { cursor: id, key: id == null ? undefined : { id, start }, until, ahead };
  if (!limit || limit === plan.limit) return { cursor: cursor ?? plan.firstPage, skip, until };
  // Page numbers count in page sizes: with another size, the same place has another number.
  const first = plan.firstPage ?? 1;
  const offset = (Number(cursor) - first) * limit + skip;
  return { cursor: first + Math.floor(offset / plan.limit), skip: offset % plan.limit, until };
}
