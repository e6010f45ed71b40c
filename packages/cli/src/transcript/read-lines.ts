import type { Speech } from "./turn.js";

/** Who speaks in a plain transcript: `Agent: Hello`. */
const speaker = /^(Agent|User|Transfer Target): /gim;

/**
 * What was said by a plain transcript, which has no times. A line that names
 * nobody goes on with what was said before; of one that nobody was named before,
 * it is not known who said it.
 */
export function readLines(transcript: string): Speech[] {
  const heads = [...transcript.matchAll(speaker)];
  const first = heads[0]?.index ?? transcript.length;
  const speeches = [makeSpeech("", transcript.slice(0, first))];
  for (const [at, head] of heads.entries()) {
    const [words, role = ""] = head;
    const from = head.index + words.length;
    const to = heads[at + 1]?.index;
    const text = transcript.slice(from, to);
    speeches.push(makeSpeech(role, text));
  }
  return speeches.filter(({ role, text }) => role !== "" || text !== "");
}

function makeSpeech(role: string, text: string): Speech {
  const name = role.toLowerCase();
  return {
    kind: "speech",
    role: name.replace(" ", "_"),
    text: text.trimEnd(),
  };
}
