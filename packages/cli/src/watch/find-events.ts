import type { ShownCall } from "../output/columns.js";
import type { CallEvent, CallEventName } from "./call-event.js";
import { changedFields, hashText, type SeenCall } from "./seen-call.js";

/**
 * What happened to a call since it was seen. A call never goes back: what comes
 * late, such as a webhook that was overtaken, is no event.
 *
 * @param before - Nothing, where it is new.
 */
export function findEvents(
  call: ShownCall,
  before: SeenCall | undefined,
  after: SeenCall,
): CallEvent[] {
  const names = nameEvents(before, after);
  if (before === undefined || names.length > 0) {
    return names.map((event) => createEvent(event, call, after));
  }
  const changed = changedFields(before, after);
  if (changed.length === 0) {
    return [];
  }
  const updated = createEvent("call.updated", call, after);
  return [
    {
      ...updated,
      changed,
    },
  ];
}

/** Whether a call was further than it is said to be now. */
export function isOlder(before: SeenCall, after: SeenCall): boolean {
  const hadEnded = before.isEnded && !after.isEnded;
  const wasAnalyzed = before.isAnalyzed && !after.isAnalyzed;
  return hadEnded || wasAnalyzed;
}

/** The steps of a call's life that it has taken, in their order. */
function nameEvents(
  before: SeenCall | undefined,
  after: SeenCall,
): CallEventName[] {
  const names: CallEventName[] = [];
  if (before === undefined) {
    names.push("call.started");
  }
  if (after.isEnded && !before?.isEnded) {
    names.push("call.ended");
  }
  if (after.isAnalyzed && !before?.isAnalyzed) {
    names.push("call.analyzed");
  }
  return names;
}

function createEvent(
  event: CallEventName,
  call: ShownCall,
  { hashes }: SeenCall,
): CallEvent {
  const isOnce = event !== "call.updated";
  const id = isOnce ? event : `${event}:${joinHashes(hashes)}`;
  return {
    id: `${call.call_id}:${id}`,
    event,
    call_id: call.call_id,
    call,
  };
}

/** A change is told from others by what the call is after it. */
function joinHashes(hashes: SeenCall["hashes"]): string {
  const parts = Object.entries(hashes).map((entry) => entry.join("="));
  return hashText(parts.sort().join("&"));
}
