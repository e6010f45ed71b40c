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

export const sealPartition = (start: StartReader): Partition =>
  start as unknown as Partition;

export const openPartition = (partition: Partition): StartReader =>
  partition as unknown as StartReader;
