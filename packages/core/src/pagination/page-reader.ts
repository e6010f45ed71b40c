import type { CursorStrategy } from "./cursor-strategy.js";
import { lookBack } from "./look-back.js";
import type { Partition } from "./partition.js";
import {
  type ListReader,
  openPartition,
  type PageReader,
} from "./partition-tools.js";
import type { Walk } from "./walk.js";

/** What reads the pages of a walk: one after the other, or by a partition. */
export function createPageReader(
  walk: Walk,
  { readPage }: CursorStrategy,
  partition: Partition | undefined,
): PageReader {
  const list: ListReader = {
    ...walk,
    readPage: (position) => readPage(walk, position),
    lookBack: (at) => lookBack(walk, at),
  };
  if (partition === undefined) {
    return list.readPage;
  }
  return openPartition(partition)(list);
}
