import { nothing } from "../../fleet/format-number.js";
import { fieldOf, toText } from "../../fleet/read-field.js";
import type { Speech } from "../../transcript/turn.js";
import { readSpeeches } from "../../transcript/turns.js";
import type { Matcher, Range } from "./create-matcher.js";

/** A turn that matches. */
export interface Hit {
  /** Its place among the call's turns, from 0 on. */
  readonly turn: number;
  readonly ranges: readonly Range[];
}

/** A call with at least one hit. */
export interface FoundCall {
  readonly call: unknown;
  readonly turns: readonly Speech[];
  readonly hits: readonly Hit[];
}

/** What is searched for. */
export interface Search {
  readonly matcher: Matcher;
  /** Whose turns are searched. @default everybody's */
  readonly role: string | undefined;
}

/** Searches in what was said in a call; nothing where nothing matches. */
export function searchCall(
  call: unknown,
  { matcher, role }: Search,
): FoundCall | undefined {
  const turns = readSpeeches(call);
  const hits: Hit[] = [];
  for (const [turn, { role: speaker, text }] of turns.entries()) {
    const isSearched = role === undefined || role === speaker;
    if (isSearched && matcher.test(text)) {
      const ranges = matcher.findRanges(text);
      hits.push({
        turn,
        ranges,
      });
    }
  }
  if (hits.length === 0) {
    return undefined;
  }
  return {
    call,
    turns,
    hits,
  };
}

/** Searches in calls as they come. */
export async function* searchCalls(
  calls: AsyncIterable<unknown>,
  search: Search,
): AsyncGenerator<FoundCall> {
  for await (const call of calls) {
    const found = searchCall(call, search);
    if (found) {
      yield found;
    }
  }
}

/** The id of a call, or what is shown in place of one. */
export function readId(call: unknown): string {
  const id = fieldOf(call, "call_id");
  return toText(id) ?? nothing;
}
