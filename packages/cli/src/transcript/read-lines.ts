import type { Speech } from "./turn.js";

/** Who speaks in a plain transcript: `Agent: Hello`. */
const speaker = /^(Agent|User|Transfer Target): /gim;

/**
 * What was said by a plain transcript, which has no times. A line that names
 * nobody goes on with what was said before; of one that nobody was named before,
 * it is not known who said it.
 */
export function readLines(transcript: string): Speech[] {
  const speeches: Speech[] = [];
  let role = "";
  let from = 0;
  for (const head of transcript.matchAll(speaker)) {
    const [words, name = ""] = head;
    const text = transcript.slice(from, head.index);
    addSpeech(speeches, role, text);
    role = name;
    from = head.index + words.length;
  }
  const last = transcript.slice(from);
  addSpeech(speeches, role, last);
  return speeches;
}

function addSpeech(speeches: Speech[], role: string, text: string): void {
  const said = text.trimEnd();
  if (role === "" && said === "") {
    return;
  }
  const name = role.toLowerCase();
  speeches.push({
    kind: "speech",
    role: name.replace(" ", "_"),
    text: said,
  });
}
