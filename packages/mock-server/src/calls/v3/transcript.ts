import type { Call } from "../call.js";
import type { V3Ending } from "./ending.js";
import { settingsOf } from "./head.js";
import { transferLine } from "./legacy-values.js";
import { scrubItem } from "./scrub-item.js";
import { withSuccess } from "./tool-uses.js";
import { withInsertions } from "./transcript-insertions.js";
import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

type Utterance = NonNullable<Call["transcript_object"]>[number];
type Word = Utterance["words"][number];

/** What the colleague says who takes over a call. */
const GREETING = "Hello?";

/** After the last word, and before the end, in seconds. */
const BREATH = 0.02;

/** What was said in a call, with all that happened in between. */
export function transcriptOf(source: Source, ending: V3Ending): Fields {
  const { call } = source;
  const { transcript, transcript_object: said } = call;
  if (!Array.isArray(said)) {
    return {
      transcript,
      transcript_with_tool_calls: call.transcript_with_tool_calls,
    };
  }
  const greeting = greetingOf(source, ending, said);
  const items = itemsOf(source, greeting);
  const added = greeting.map(({ content }) => transferLine(content));
  return {
    transcript: [transcript, ...added].join("\n"),
    transcript_object: [...said, ...greeting],
    transcript_with_tool_calls: items,
    scrubbed_transcript_with_tool_calls: scrubItems(source, items),
  };
}

function itemsOf(
  source: Source,
  greeting: readonly Fields[],
): readonly Fields[] | undefined {
  const { call, draws, isOurs } = source;
  const items = call.transcript_with_tool_calls as
    | readonly Fields[]
    | undefined;
  if (!isOurs) {
    return items;
  }
  if (!Array.isArray(items)) {
    return items;
  }
  const told = withSuccess(items, draws);
  return [...withInsertions(told, source), ...greeting];
}

/** In the last breath of a call that is handed over, somebody answers. */
function greetingOf(
  { call, isOurs }: Source,
  { isTransfer }: V3Ending,
  said: readonly Utterance[],
): Fields[] {
  const { start_timestamp: start, end_timestamp: end } = call;
  if (!isOurs) {
    return [];
  }
  if (!isTransfer) {
    return [];
  }
  if (start === undefined) {
    return [];
  }
  if (end === undefined) {
    return [];
  }
  const from = (lastWord(said)?.end ?? 0) + BREATH;
  const to = (end - start) / 1000 - BREATH;
  if (from >= to) {
    return [];
  }
  const word = {
    word: GREETING,
    start: inMilliseconds(from),
    end: inMilliseconds(to),
  };
  return [
    {
      role: "transfer_target",
      content: GREETING,
      words: [word],
    },
  ];
}

function lastWord(said: readonly Utterance[]): Word | undefined {
  return said.at(-1)?.words.at(-1);
}

/** Seconds, cut to whole milliseconds. */
function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/**
 * The items without people's names; `undefined` unless the call is over and
 * its agent stores no personal data.
 */
function scrubItems(
  source: Source,
  items: readonly Fields[] | undefined,
): readonly Fields[] | undefined {
  const setting = settingsOf(source).data_storage_setting;
  const isOver = source.call.end_timestamp !== undefined;
  const isScrubbed = isOver && setting === "everything_except_pii";
  if (!source.isOurs) {
    return undefined;
  }
  if (!isScrubbed) {
    return undefined;
  }
  if (items === undefined) {
    return undefined;
  }
  return items.map(scrubItem);
}
