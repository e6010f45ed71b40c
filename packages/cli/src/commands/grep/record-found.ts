import type { Turn } from "./read-turns.js";
import type { FoundCall } from "./search-call.js";
import { type Context, readId } from "./write-found.js";

/** A record for each hit, with the turns around it where they are asked for. */
export function recordFound(
  { call, turns, hits }: FoundCall,
  { before, after }: Context,
): object[] {
  return hits.map(({ turn, ranges }) => {
    const record = {
      call_id: readId(call),
      turn,
      ...recordTurn(turns[turn] as Turn),
      matches: ranges,
    };
    if (before + after === 0) {
      return record;
    }
    const first = Math.max(0, turn - before);
    return {
      ...record,
      before: turns.slice(first, turn).map(recordTurn),
      after: turns.slice(turn + 1, turn + 1 + after).map(recordTurn),
    };
  });
}

function recordTurn({ role, startS, text }: Turn) {
  return {
    role,
    start_s: startS ?? null,
    text,
  };
}
