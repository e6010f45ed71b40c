import { fieldOf, toAmount, toText } from "../../fleet/read-field.js";

/** What somebody said at a time. */
export interface Turn {
  /** `agent`, `user`, or another that the API names. */
  readonly role: string;
  /** When it began, in seconds from the call's start; nothing if not known. */
  readonly startS: number | undefined;
  readonly text: string;
}

/**
 * What was said in a call, in order: of the first of the API's three forms that
 * the call has.
 */
export function readTurns(call: unknown): Turn[] {
  const spoken = fieldOf(call, "transcript_object");
  const withTools = fieldOf(call, "transcript_with_tool_calls");
  for (const items of [spoken, withTools]) {
    if (Array.isArray(items)) {
      return items.flatMap(readTurn);
    }
  }
  const transcript = toText(fieldOf(call, "transcript")) ?? "";
  return readText(transcript);
}

/** Tools' uses and the like are no turns. */
function readTurn(item: unknown): Turn[] {
  const role = toText(fieldOf(item, "role"));
  const text = toText(fieldOf(item, "content"));
  const words = fieldOf(item, "words");
  if (role === undefined || text === undefined || !Array.isArray(words)) {
    return [];
  }
  const startS = toAmount(fieldOf(words[0], "start"));
  return [{ role, startS, text }];
}

/** A line that names nobody goes on with what was said before. */
const speaker = /^(Agent|User|Transfer Target): /gim;

function readText(transcript: string): Turn[] {
  const heads = [...transcript.matchAll(speaker)];
  return heads.map((head, at) => {
    const from = head.index + head[0].length;
    const to = heads[at + 1]?.index ?? transcript.length;
    return {
      role: String(head[1]).toLowerCase().replace(" ", "_"),
      startS: undefined,
      text: transcript.slice(from, to).trimEnd(),
    };
  });
}
