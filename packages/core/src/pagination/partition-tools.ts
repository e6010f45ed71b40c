import { InputError } from "../errors/input-error.js";
import type { lookBack } from "./look-back.js";
import type { Partition } from "./partition.js";
import type { Position } from "./position.js";
import type { ReadPage, readPage } from "./read-page.js";
import type { Walk } from "./walk.js";

/** Reads the page at a position, or another page of the same list. */
export type PageReader = (position: Position) => Promise<ReadPage>;

/**
 * What a partition reads with. It is handed these, so that its module need not
 * hold them a second time.
 */
export interface PartitionTools {
  readonly readPage: typeof readPage;
  readonly lookBack: typeof lookBack;
}

/** What a partition is inside: it begins to read for one walk. */
export type StartReader = (walk: Walk, tools: PartitionTools) => PageReader;

export const sealPartition = (start: StartReader): Partition => ({
  "~partition": start,
});

/** @throws {InputError} when it is nothing that was sealed. */
export function openPartition(partition: Partition): StartReader {
  const start = Object(partition)["~partition"];
  if (typeof start !== "function") {
    throw new InputError(
      "partition",
      "what windows() of @rollcall/core/partition makes",
    );
  }
  return start;
}
