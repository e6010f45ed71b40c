import { InputError } from "../errors/input-error.js";
import type { Partition } from "./partition.js";
import type { Plan } from "./plan.js";
import type { Position, SortKey, Where } from "./position.js";
import type { ReadPage } from "./read-page.js";

/** Reads the page at a position, or another page of the same list. */
export type PageReader = (position: Position) => Promise<ReadPage>;

/**
 * One walk through a list, as a partition is handed it, so that its module need
 * not hold a second time what reads a page.
 */
export interface ListReader {
  readonly plan: Plan;
  /** Aborted when the walk ends. */
  readonly signal: AbortSignal;
  readonly readPage: PageReader;
  /** The item before a position. */
  readonly lookBack: (at: Where) => Promise<SortKey | undefined>;
}

/** What a partition is inside: it begins to read one list. */
export type StartReader = (list: ListReader) => PageReader;

export function sealPartition(start: StartReader): Partition {
  return { "~partition": start };
}

/** @throws {InputError} when it is nothing that was sealed. */
export function openPartition(partition: Partition): StartReader {
  const start = Object(partition)["~partition"];
  if (typeof start !== "function") {
    throw new InputError("partition", "windows() of @rollcall/core/partition");
  }
  return start;
}
