import { isObject } from "../../util/is-object.js";
import type { Draws } from "./draws.js";
import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

const FAILED_PERCENT = 7;

/** What a tool answers that did not do what it was asked to. */
const FAILURE = JSON.stringify({
  error: "The service did not answer in time.",
});

/** Of the silence in which a tool is used, it takes from so much to so much. */
const LEAST_PERCENT = 25;
const MOST_PERCENT = 60;

/** How a tool was used: kept beside the call, and answered to nobody. */
export interface ToolUse {
  readonly name: string;
  /** In milliseconds; absent where nobody knows. */
  readonly latency_ms: number | undefined;
  readonly success: boolean | undefined;
}

/** The items of a transcript, in which each result says whether it is one. */
export function withSuccess(
  items: readonly Fields[],
  draws: Draws,
): readonly Fields[] {
  const dice = draws.of("tools");
  return items.map((item) => {
    if (item.role !== "tool_call_result") {
      return item;
    }
    if (item.successful !== undefined) {
      return item;
    }
    const isFailure = dice.chance(FAILED_PERCENT);
    return {
      ...item,
      content: isFailure ? FAILURE : item.content,
      successful: !isFailure,
    };
  });
}

/**
 * The uses of tools in a transcript. Each takes a part of the silence before
 * the answer that it was for.
 */
export function toolUsesOf(
  given: unknown,
  { draws, isOurs }: Source,
): ToolUse[] {
  if (!Array.isArray(given)) {
    return [];
  }
  // A given call may hold anything.
  const items: readonly Fields[] = given.filter(isObject);
  const dice = draws.of("tool-times");
  const results = resultsIn(items);
  const uses: ToolUse[] = [];
  let silentFrom = 0;
  items.forEach((item, n) => {
    silentFrom = endOf(item) ?? silentFrom;
    if (item.role !== "tool_call_invocation") {
      return;
    }
    const silence = silenceAfter(items, n, silentFrom);
    const percent = dice.between(LEAST_PERCENT, MOST_PERCENT);
    uses.push({
      name: String(item.name),
      latency_ms: isOurs ? Math.floor((silence * percent) / 100) : undefined,
      success: results.get(item.tool_call_id) as boolean | undefined,
    });
  });
  return uses;
}

/** Whether each tool call was successful, by its id. */
function resultsIn(items: readonly Fields[]): Map<unknown, unknown> {
  const results = items.filter(({ role }) => role === "tool_call_result");
  return new Map(
    results.map((result) => [result.tool_call_id, result.successful]),
  );
}

/** From an instant to the next word, in milliseconds. */
function silenceAfter(
  items: readonly Fields[],
  n: number,
  from: number,
): number {
  for (const item of items.slice(n)) {
    const begin = wordsOf(item)[0]?.start;
    if (typeof begin === "number") {
      return Math.max(0, Math.round((begin - from) * 1000));
    }
  }
  return 0;
}

/** When the last word of an utterance ends, in seconds of the call. */
function endOf(item: Fields): number | undefined {
  const end = wordsOf(item).at(-1)?.end;
  if (typeof end === "number") {
    return end;
  }
  return undefined;
}

function wordsOf({ words }: Fields): readonly Fields[] {
  if (Array.isArray(words)) {
    return words.filter(isObject);
  }
  return [];
}
