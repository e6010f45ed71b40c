import type { Fields } from "../../calls/v3/v3-call.js";
import { isObject } from "../../util/is-object.js";

/** What was said or done in a call. */
export interface Said {
  /** Who said it, or what it is: `agent`, `tool_call_invocation`. */
  readonly role: string;
  readonly item: Fields;
  /** From the first word to the last; absent where it has no words. */
  readonly time: Span | undefined;
}

/** In seconds of the call. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What was said and done in a call, in its order. A given call may hold
 * anything.
 */
export function saidIn(call: Fields): Said[] {
  const items = itemsIn(call);
  return items.filter(isObject).map(readItem);
}

/** With all that was done, where the call tells. */
function itemsIn(call: Fields): readonly unknown[] {
  const everything = listOf(call.transcript_with_tool_calls);
  if (everything.length > 0) {
    return everything;
  }
  return listOf(call.transcript_object);
}

function readItem(item: Fields): Said {
  return {
    role: String(item.role),
    item,
    time: timeOf(item),
  };
}

function timeOf({ words }: Fields): Span | undefined {
  const given = listOf(words).filter(isObject);
  const starts = given.map(({ start }) => start);
  const ends = given.map(({ end }) => end);
  const from = starts.find(isTime);
  const to = ends.findLast(isTime);
  if (from === undefined) {
    return undefined;
  }
  if (to === undefined) {
    return undefined;
  }
  return {
    from,
    to,
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return [];
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}
