import type { Io } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import type { Turn } from "../../transcript/turn.js";
import { readTurns } from "../../transcript/turns.js";

/** How long to wait between two looks at a call, in milliseconds. */
const pollMs = 2000;

/**
 * The turns of a call, as they come, until it has ended. The last turn of a call
 * that goes on may still grow: it comes when the next one is there.
 *
 * @param call - As it is now.
 * @param readAgain - Reads it once more.
 */
export async function* followTurns(
  call: ShownCall,
  readAgain: () => Promise<ShownCall>,
  { sleep, signal }: Pick<Io, "sleep" | "signal">,
): AsyncGenerator<Turn> {
  let count = 0;
  let seen = call;
  while (isUnderWay(seen)) {
    const complete = readTurns(seen).slice(count, -1);
    yield* complete;
    count += complete.length;
    await sleep(pollMs, signal);
    seen = await readAgain();
  }
  yield* readTurns(seen).slice(count);
}

/** Any other status is an end, those that this version does not know, too. */
function isUnderWay({ call_status }: ShownCall): boolean {
  return call_status === "registered" || call_status === "ongoing";
}
