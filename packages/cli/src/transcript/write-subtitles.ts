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
  const cues = makeCues(turns).map(({ startS, endS, speaker, text }, at) => {
    const start = formatCueTime(startS, ",");
    const end = formatCueTime(endS, ",");
    // An arrow would be read as the times of another cue.
    const safe = text.replaceAll("-->", "->");
    return `${at + 1}\n${start} --> ${end}\n${speaker}: ${safe}\n`;
  });
  return cues.join("\n");
}

/** WebVTT (W3C), with the speaker as the voice of each cue. */
export function writeVtt(turns: readonly Turn[]): string {
  const cues = makeCues(turns).map(({ startS, endS, speaker, text }) => {
    const start = formatCueTime(startS, ".");
    const end = formatCueTime(endS, ".");
    const voice = escapeMarkup(speaker).replaceAll(/\s+/g, " ");
    return `${start} --> ${end}\n<v ${voice}>${escapeMarkup(text)}\n`;
  });
  return ["WEBVTT\n", ...cues].join("\n");
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
  const spoken = turns.filter((turn): turn is Speech => {
    return turn.kind === "speech" && turn.text.trim() !== "";
  });
  if (!spoken.some(({ startS }) => startS !== undefined)) {
    throw new CliError("this transcript has no times, which subtitles need.", {
      ending: "failed",
      fix: "Use -o text or -o json.",
    });
  }
  const cues: Cue[] = [];
  for (const { role, text, startS, endS } of spoken) {
    const start = startS ?? cues.at(-1)?.endS ?? 0;
    cues.push({
      startS: start,
      endS: Math.max(endS ?? start + unknownLengthS, start),
      speaker: nameSpeaker(role),
      text: text.replace(/\s+/g, " ").trim(),
    });
  }
  return cues;
}

/** `Agent`, `Transfer target` */
function nameSpeaker(role: string): string {
  const words = role.replaceAll("_", " ") || "unknown";
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function escapeMarkup(text: string): string {
  const noAmpersand = text.replaceAll("&", "&amp;");
  return noAmpersand.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
