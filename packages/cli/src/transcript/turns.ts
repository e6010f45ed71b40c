import { readLines } from "./read-lines.js";
import { readTimes } from "./read-times.js";
import type { Event, Speech, Turn } from "./turn.js";

/** An item of a transcript, as it came: nothing of it can be relied on. */
type RawItem = Readonly<Record<string, unknown>>;

/** The parts of a call that hold what was said. */
interface Spoken {
  readonly transcript?: unknown;
  readonly transcript_object?: unknown;
  readonly transcript_with_tool_calls?: unknown;
}

/**
 * What happened in a call, in its order: with tool calls where it has them, else
 * what was said, else the lines of the plain transcript, which have no times.
 */
export function readTurns(whole: object): Turn[] {
  const call: Spoken = whole;
  const items = chooseItems([
    call.transcript_with_tool_calls,
    call.transcript_object,
  ]);
  if (items.length === 0) {
    const transcript = textOf(call.transcript);
    return readLines(transcript);
  }
  return readItems(items);
}

/** What was said in a call, in its order. It takes any value. */
export function readSpeeches(whole: unknown): Speech[] {
  const call: Spoken = Object(whole);
  // The first is shorter where a call has both.
  const items = chooseItems([
    call.transcript_object,
    call.transcript_with_tool_calls,
  ]);
  if (items.length === 0) {
    const transcript = textOf(call.transcript);
    return readLines(transcript);
  }
  const turns = readItems(items);
  return turns.filter((turn) => turn.kind === "speech");
}

/** The items of the first list that has any. */
function chooseItems(lists: readonly unknown[]): RawItem[] {
  for (const list of lists) {
    if (Array.isArray(list) && list.length > 0) {
      return list.filter(isObject);
    }
  }
  return [];
}

function isObject(value: unknown): value is RawItem {
  return typeof value === "object" && value !== null;
}

function readItems(items: readonly RawItem[]): Turn[] {
  const turns: Turn[] = [];
  let before: Speech | undefined;
  for (const item of items) {
    const turn = readItem(item, before);
    turns.push(turn);
    if (turn.kind === "speech") {
      before = turn;
    }
  }
  return turns;
}

function readItem(item: RawItem, before: Speech | undefined): Turn {
  switch (item.role) {
    case "tool_call_invocation":
      return writeEvent("tool", [item.name, item.arguments]);
    case "tool_call_result":
      return writeEvent("result", [item.content]);
    case "node_transition":
      return writeEvent("node", [item.new_node_name]);
    case "dtmf":
      return writeEvent("key", [item.digit]);
    default:
      return readOther(item, before);
  }
}

function readOther(item: RawItem, before: Speech | undefined): Turn {
  if ("content" in item) {
    return readSpeech(item, before);
  }
  const name = textOf(item.role);
  return writeEvent(name, []);
}

function writeEvent(name: string, parts: readonly unknown[]): Event {
  const texts = parts.map(textOf);
  const there = texts.filter((text) => text !== "");
  return {
    kind: "event",
    name,
    text: there.join(" "),
  };
}

function readSpeech(item: RawItem, before: Speech | undefined): Speech {
  const { words } = item;
  const role = textOf(item.role);
  const times = Array.isArray(words) ? readTimes(words) : {};
  const waitS = measureWait(role, times.startS, before);
  return {
    kind: "speech",
    role,
    text: textOf(item.content),
    ...times,
    ...(waitS !== undefined && { waitS }),
  };
}

/** Only where the other side spoke before. */
function measureWait(
  role: string,
  startS: number | undefined,
  before: Speech | undefined,
): number | undefined {
  const isAnswer = before !== undefined && before.role !== role;
  const endS = isAnswer ? before.endS : undefined;
  const isKnown = startS !== undefined && endS !== undefined;
  if (isKnown) {
    return roundToMs(startS - endS);
  }
  return undefined;
}

/** Of times in milliseconds: a difference of doubles has digits of its own. */
function roundToMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) {
    return "";
  }
  if (typeof value === "string") {
    return value;
  }
  return JSON.stringify(value);
}
