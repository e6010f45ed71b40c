import type { Call } from "../calls/call.js";

type Transcripts = Pick<
  Call,
  "transcript" | "transcript_object" | "transcript_with_tool_calls"
>;
type Utterance = NonNullable<Call["transcript_object"]>[number];
type Word = Utterance["words"][number];

/**
 * The transcripts of what was said in the first `seconds` of audio; nothing
 * while nobody has spoken.
 */
export function saidBy(call: Call, seconds: number): Transcripts {
  const all = call.transcript_object;
  if (!Array.isArray(all)) {
    return {};
  }
  const said = (all as readonly Utterance[])
    .map((utterance) => cutAt(utterance, seconds))
    .filter((utterance) => utterance.words.length > 0);
  if (said.length === 0) {
    return {};
  }
  return {
    transcript: said.map(lineOf).join("\n"),
    transcript_object: said,
    ...withToolCalls(call.transcript_with_tool_calls, said),
  };
}

function lineOf({ role, content }: Utterance): string {
  const speaker = role === "agent" ? "Agent" : "User";
  return `${speaker}: ${content}`;
}

function cutAt(utterance: Utterance, seconds: number): Utterance {
  const words = utterance.words.filter((word) => (word.end ?? 0) <= seconds);
  if (words.length === utterance.words.length) {
    return utterance;
  }
  return {
    ...utterance,
    words,
    content: contentOf(utterance, words),
  };
}

/** Words come with their spaces or without: the whole content tells. */
function contentOf(utterance: Utterance, words: readonly Word[]): string {
  const texts = words.map((word) => {
    return word.word ?? "";
  });
  const glued = texts.join("").trim();
  if (utterance.content.startsWith(glued)) {
    return glued;
  }
  return texts.join(" ").trim();
}

/**
 * The items up to the last utterance that has begun; of that one what has been
 * said.
 */
function withToolCalls(
  items: Call["transcript_with_tool_calls"],
  said: readonly Utterance[],
): Pick<Transcripts, "transcript_with_tool_calls"> {
  if (!Array.isArray(items)) {
    return {};
  }
  const kept: (typeof items)[number][] = [];
  let position = 0;
  for (const item of items) {
    const utterance = said[position];
    if (utterance === undefined) {
      break;
    }
    const isUtterance = item.role === "agent" || item.role === "user";
    kept.push(isUtterance ? utterance : item);
    position += isUtterance ? 1 : 0;
  }
  return { transcript_with_tool_calls: kept };
}
