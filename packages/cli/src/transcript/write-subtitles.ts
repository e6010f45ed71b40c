import { CliError } from "../errors/cli-error.js";
import { formatCueTime } from "./format-clock.js";
import type { Speech, Turn } from "./turn.js";

/** What is shown, and from when to when, in seconds. */
interface Cue {
  readonly startS: number;
  readonly endS: number;
  readonly speaker: string;
  readonly text: string;
}

/** SubRip: `1`, the times, `Agent: text`, an empty line. */
export function writeSrt(turns: readonly Turn[]): string {
  const cues = makeCues(turns);
  const written = cues.map((cue, at) => {
    const { speaker, text } = cue;
    const times = writeTimes(cue, ",");
    // An arrow would be read as the times of another cue.
    const safe = text.replaceAll("-->", "->");
    return `${at + 1}\n${times}\n${speaker}: ${safe}\n`;
  });
  return written.join("\n");
}

/** WebVTT (W3C), with the speaker as the voice of each cue. */
export function writeVtt(turns: readonly Turn[]): string {
  const cues = makeCues(turns);
  const written = cues.map((cue) => {
    const times = writeTimes(cue, ".");
    const speaker = escapeMarkup(cue.speaker);
    const voice = joinWords(speaker);
    const text = escapeMarkup(cue.text);
    return `${times}\n<v ${voice}>${text}\n`;
  });
  return ["WEBVTT\n", ...written].join("\n");
}

function writeTimes({ startS, endS }: Cue, point: "." | ","): string {
  const start = formatCueTime(startS, point);
  const end = formatCueTime(endS, point);
  return `${start} --> ${end}`;
}

/** How long a cue is shown whose end nobody knows, in seconds. */
const unknownLengthS = 2;

/**
 * Every turn that has a time is a cue; one without begins where the one before
 * ended.
 *
 * @throws CliError where no turn has a time: there is nothing to show it at.
 */
function makeCues(turns: readonly Turn[]): Cue[] {
  const spoken = turns.filter(isSpoken);
  const hasTimes = spoken.some(isTimed);
  if (!hasTimes) {
    throw new CliError("this transcript has no times, which subtitles need.", {
      ending: "failed",
      fix: "Use -o text or -o json.",
    });
  }
  const cues: Cue[] = [];
  let earliestS = 0;
  for (const speech of spoken) {
    const cue = makeCue(speech, earliestS);
    cues.push(cue);
    earliestS = cue.endS;
  }
  return cues;
}

function isSpoken(turn: Turn): turn is Speech {
  if (turn.kind === "event") {
    return false;
  }
  return turn.text.trim() !== "";
}

function isTimed({ startS }: Speech): boolean {
  return startS !== undefined;
}

function makeCue(speech: Speech, earliestS: number): Cue {
  const {
    role,
    text,
    startS = earliestS,
    endS = startS + unknownLengthS,
  } = speech;
  const line = joinWords(text);
  return {
    startS,
    endS: Math.max(startS, endS),
    speaker: nameSpeaker(role),
    text: line.trim(),
  };
}

/** On one line, with one space between words. */
function joinWords(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** `Agent`, `Transfer target` */
function nameSpeaker(role: string): string {
  const words = role.replaceAll("_", " ") || "unknown";
  const first = words.charAt(0);
  return first.toUpperCase() + words.slice(1);
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
