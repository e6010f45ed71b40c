import type { CallsClient } from "../api/api-version.js";
import type { Io } from "../io.js";
import type { ShownCall } from "../output/columns.js";
import { hashRow } from "./seen-call.js";
import type { WatchState } from "./watch-state.js";

/** A call that a look found. */
export interface ReadCall {
  /** Whole, with its transcripts; its row, where it is gone meanwhile. */
  readonly call: ShownCall;
  /** A hash of its row of the list. */
  readonly row: string | undefined;
}

/**
 * Reads those calls of a list whole that may have changed, a few at once, in
 * the order of the list. A list of whole calls costs no further request.
 */
export async function* readChanged(
  client: CallsClient,
  rows: AsyncIterable<ShownCall>,
  state: WatchState,
  { signal }: Pick<Io, "signal">,
): AsyncGenerator<ReadCall> {
  const { hydrate } = await import("@rollcall/core/hydrate");
  const hashes = new Map<string, string>();
  const changed = takeChanged(rows, state, hashes);
  for await (const found of hydrate(client, changed, { signal })) {
    const call = "missing" in found ? found.item : found;
    yield {
      call,
      row: hashes.get(call.call_id),
    };
    hashes.delete(call.call_id);
  }
}

/** @param hashes - Gets those of the rows that are handed out. */
async function* takeChanged(
  rows: AsyncIterable<ShownCall>,
  state: WatchState,
  hashes: Map<string, string>,
): AsyncGenerator<ShownCall> {
  for await (const row of rows) {
    const hash = hashRow(row);
    if (!state.isKnown(row.call_id, hash)) {
      hashes.set(row.call_id, hash);
      yield row;
    }
  }
}
