import type { VirtualCalls } from "../../calls/computed/calls.js";
import { compareKeys, type Entry } from "../../calls/stored/entry.js";
import type { CallWalk } from "./walk-calls.js";
import type { EntryWalk } from "./walk-entries.js";

/** A call of a page: a number is a computed call's. */
export type Found = number | Entry;

/** Takes the first `limit` calls of both walks, in the order of the places. */
export function merge(
  calls: VirtualCalls,
  numbers: CallWalk,
  entries: EntryWalk,
  ascending: boolean,
  limit: number,
): Found[] {
  const page: Found[] = [];
  let number = numbers.next();
  let entry = entries.next();
  while (page.length < limit && (number >= 0 || entry !== undefined)) {
    if (
      entry === undefined ||
      (number >= 0 && comesFirst(calls, number, entry, ascending))
    ) {
      page.push(number);
      number = page.length < limit ? numbers.next() : -1;
    } else {
      page.push(entry);
      entry = entries.next();
    }
  }
  return page;
}

/**
 * Whether computed call `number` comes before `entry` in the order that is
 * asked for.
 */
export function comesFirst(
  calls: VirtualCalls,
  number: number,
  entry: Entry,
  ascending: boolean,
): boolean {
  const start = calls.startOf(number);
  const before =
    compareKeys(
      { start, id: start === entry.start ? calls.idOf(number) : "" },
      entry,
    ) < 0;
  return before === ascending;
}
