/** What somebody said in one turn. */
export interface Speech {
  readonly kind: "speech";
  /** `agent`, `user`, or whom a call was transferred to. */
  readonly role: string;
  readonly text: string;
  /** When it begins and ends, in seconds of the recording. */
  readonly startS?: number;
  readonly endS?: number;
  /**
   * How long the other side had waited for it, in seconds: from the end of what
   * it said. Negative where both spoke at once.
   */
  readonly waitS?: number;
}

/** What a call did beside speaking. */
interface Event {
  readonly kind: "event";
  /** `tool`, its `result`, `node`, `key`, or the API's own word. */
  readonly name: string;
  readonly text: string;
}

/** One step of a conversation. */
export type Turn = Speech | Event;

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
  const items = chooseItems(call);
  if (items.length === 0) {
    return readLines(call.transcript);
  }
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

function chooseItems(call: Spoken): RawItem[] {
  const lists = [call.transcript_with_tool_calls, call.transcript_object];
  const list = lists.find((one) => Array.isArray(one) && one.length > 0);
  const items = (list ?? []) as readonly unknown[];
  return items.filter((item) => Object(item) === item) as RawItem[];
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
      return "content" in item
        ? readSpeech(item, before)
        : writeEvent(textOf(item.role), []);
  }
}

function writeEvent(name: string, parts: readonly unknown[]): Event {
  const texts = parts.map(textOf);
  return {
    kind: "event",
    name,
    text: texts.filter((text) => text !== "").join(" "),
  };
}

function readSpeech(item: RawItem, before: Speech | undefined): Speech {
  const times = readTimes(item.words);
  const wait = measureWait(item.role, times.startS, before);
  return {
    kind: "speech",
    role: textOf(item.role),
    text: textOf(item.content),
    ...times,
    ...(wait !== undefined && { waitS: wait }),
  };
}

/** From the first word that has a time to the last. */
function readTimes(words: unknown): Pick<Speech, "startS" | "endS"> {
  const list: readonly unknown[] = Array.isArray(words) ? words : [];
  const bags = list.map((word) => Object(word) as RawItem);
  const starts = bags.map(({ start }) => start).filter(isTime);
  const ends = bags.map(({ end }) => end).filter(isTime);
  const start = starts.at(0);
  const end = ends.at(-1);
  return {
    ...(start !== undefined && { startS: start }),
    ...(end !== undefined && { endS: end }),
  };
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Only where the other side spoke before. */
function measureWait(
  role: unknown,
  startS: number | undefined,
  before: Speech | undefined,
): number | undefined {
  const isAnswer = before !== undefined && before.role !== role;
  if (!isAnswer || startS === undefined || before.endS === undefined) {
    return undefined;
  }
  // Of times in milliseconds: a difference of doubles has digits of its own.
  return Math.round((startS - before.endS) * 1000) / 1000;
}

/** Of `Agent: Hello` and `User: Hi`, a line each. */
function readLines(transcript: unknown): Turn[] {
  const lines = textOf(transcript).split("\n");
  const spoken = lines.filter((line) => line.trim() !== "");
  return spoken.map((line) => {
    const [, role = "", text = line] = /^(\w+): (.*)$/.exec(line) ?? [];
    return {
      kind: "speech",
      role: role.toLowerCase(),
      text,
    };
  });
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) {
    return "";
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
