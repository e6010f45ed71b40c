import type { Said } from "./said.js";
import { SAMPLE_RATE, type Sound } from "./sounds.js";

/** A run of frames in which the same is heard: `[from, to)`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly sound: Sound;
}

/** Somebody begins to speak, or ends. */
interface Change {
  readonly at: number;
  readonly isAgent: boolean;
  /** How many more speak on this side: 1 or -1. */
  readonly step: number;
}

/**
 * Cuts a recording of so many frames where somebody begins or ends to speak.
 * The segments lie without gaps from the first frame to the last.
 */
export function segmentsOf(said: readonly Said[], frames: number): Segment[] {
  const changes = said
    .flatMap((turn) => changesOf(turn, frames))
    .sort((one, other) => one.at - other.at);
  const segments: Segment[] = [];
  let agents = 0;
  let users = 0;
  let from = 0;
  for (const { at, isAgent, step } of changes) {
    if (at > from) {
      segments.push({ from, to: at, sound: soundOf(agents, users) });
      from = at;
    }
    agents += isAgent ? step : 0;
    users += isAgent ? 0 : step;
  }
  if (from < frames) {
    segments.push({ from, to: frames, sound: "silence" });
  }
  return segments;
}

/** Whoever is not the agent is heard on the other side. */
function changesOf({ role, time }: Said, frames: number): Change[] {
  if (time === undefined) {
    return [];
  }
  const isAgent = role === "agent";
  return [
    { at: frameAt(time.from, frames), isAgent, step: 1 },
    { at: frameAt(time.to, frames), isAgent, step: -1 },
  ];
}

function frameAt(seconds: number, frames: number): number {
  return Math.min(frames, Math.round(seconds * SAMPLE_RATE));
}

function soundOf(agents: number, users: number): Sound {
  if (agents > 0) {
    return users > 0 ? "both" : "agent";
  }
  return users > 0 ? "user" : "silence";
}
