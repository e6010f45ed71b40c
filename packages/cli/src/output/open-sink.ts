import type { Io } from "../io.js";
import { choosePager, type PagerChoice } from "./choose-pager.js";
import { createStdoutSink, type Sink } from "./sink.js";

/**
 * Where text for people goes: through a pager, where there is one, which is
 * loaded only then.
 */
export async function openSink(choice: PagerChoice, io: Io): Promise<Sink> {
  const pager = choosePager(choice, io);
  if (pager === undefined) {
    return createStdoutSink(io);
  }
  const { createPagedSink } = await import("./pager.js");
  return createPagedSink(pager, io);
}
