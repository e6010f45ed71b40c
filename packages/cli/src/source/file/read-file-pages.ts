import type { CallsPage } from "../../api/api-version.js";
import type { Io } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import type { OddListener } from "../odd-finder.js";
import { readFileCalls } from "./read-file-calls.js";

/** How many calls of a file are printed at once. */
const pageSize = 100;

/**
 * The calls of a file as pages, after which no list can go on; what is no call
 * is told of.
 */
export async function* readFilePages(
  path: string,
  io: Io,
  onOdd: OddListener,
): AsyncGenerator<CallsPage> {
  let items: ShownCall[] = [];
  for await (const call of await readFileCalls(path, io, onOdd)) {
    items.push(call);
    if (items.length === pageSize) {
      yield {
        items,
        leadsOn: false,
      };
      items = [];
    }
  }
  yield {
    items,
    leadsOn: false,
  };
}
