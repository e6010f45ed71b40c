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
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was said and done in a call, in its order. A given call may hold anything. */
export function saidIn(call: Fields): Said[] {
  return itemsIn(call)
    .filter(isObject)
    .map((item) => ({
      role: String(item.role),
      item,
      time: timeOf(item),
    }));
}

/** With all that was done, where the call tells. */
function itemsIn(call: Fields): readonly unknown[] {
  const { transcript_with_tool_calls: all, transcript_object: spoken } = call;
  const lists = [all, spoken].filter((list) => Array.isArray(list));
  return lists.find((list) => list.length > 0) ?? [];
}

function timeOf({ words }: Fields): Span | undefined {
  if (!Array.isArray(words)) {
    return undefined;
  }
  const given = words.filter(isObject);
  const from = given.map(({ start }) => start).find(isTime);
  const to = given.map(({ end }) => end).findLast(isTime);
  const isWhole = from !== undefined && to !== undefined && from <= to;
  return isWhole ? { from, to } : undefined;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < Infinity;
}
