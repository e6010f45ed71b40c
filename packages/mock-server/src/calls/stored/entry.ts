import type { Call } from "../call.js";
import { utf8 } from "../computed/writer/byte-writer.js";
import { legacyViewOf } from "../v3/legacy-view.js";

/**
 * Where a call stands in the order: by start, and among equals by id. A call
 * that never started counts as oldest.
 */
export interface SortKey {
  /** Epoch milliseconds; `-Infinity` for a call that hasn't started. */
  readonly start: number;
  readonly id: string;
}

/** A call that is stored, not computed. */
export interface Entry extends SortKey {
  readonly end: number | undefined;
  readonly agentId: string;
  /** As it was given: a call of either version, with what is beside it. */
  readonly call: Call;
  /** As the legacy version shows it. */
  readonly legacy: Call;
  /** The same, as JSON. */
  readonly bytes: Uint8Array;
}

/** Makes an entry of a call. */
export function entryOf(call: Call): Entry {
  const legacy = legacyViewOf(call);
  return {
    id: call.call_id,
    start: call.start_timestamp ?? Number.NEGATIVE_INFINITY,
    // Exports of other tools have nulls for what is absent.
    end: call.end_timestamp ?? undefined,
    agentId: call.agent_id,
    call,
    legacy,
    bytes: utf8(JSON.stringify(legacy)),
  };
}

/** Negative when `a` comes before `b` in ascending order. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.start !== b.start) {
    if (a.start < b.start) {
      return -1;
    }
    return 1;
  }
  if (a.id === b.id) {
    return 0;
  }
  if (a.id < b.id) {
    return -1;
  }
  return 1;
}
