import type { Said } from "./said.js";
import { SAMPLE_RATE, type Side, type Sound } from "./sounds.js";

/** A run of frames in which the same is heard: `[from, to)`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly sound: Sound;
}

/** Somebody begins to speak, or ends. */
interface Change {
  /** The frame. */
  readonly at: number;
  readonly side: Side;
  /** How many more speak on this side: 1 or -1. */
  readonly step: number;
}

/** How many speak on each side. */
type Speaking = Record<Side, number>;

/**
 * Cuts a recording of so many frames where somebody begins or ends to speak.
 * The segments lie without gaps from the first frame to the last.
 */
export function segmentsOf(said: readonly Said[], frames: number): Segment[] {
  const changes = said.flatMap((turn) => changesOf(turn, frames));
  changes.sort((one, other) => one.at - other.at);
  const segments: Segment[] = [];
  const speaking: Speaking = {
    agent: 0,
    user: 0,
  };
  let from = 0;
  const endAt = (to: number) => {
    if (to > from) {
      const sound = soundOf(speaking);
      segments.push({
        from,
        to,
        sound,
      });
      from = to;
    }
  };
  for (const { at, side, step } of changes) {
    endAt(at);
    speaking[side] += step;
  }
  endAt(frames);
  return segments;
}

/** Whoever is not the agent is heard on the other side. */
function changesOf({ role, time }: Said, frames: number): Change[] {
  if (time === undefined) {
    return [];
  }
  const side = role === "agent" ? "agent" : "user";
  const begin = frameAt(time.from, frames);
  const end = frameAt(time.to, frames);
  if (begin >= end) {
    return [];
  }
  return [
    {
      at: begin,
      side,
      step: 1,
    },
    {
      at: end,
      side,
      step: -1,
    },
  ];
}

function frameAt(seconds: number, frames: number): number {
  const frame = Math.round(seconds * SAMPLE_RATE);
  return Math.min(frame, frames);
}

function soundOf({ agent, user }: Speaking): Sound {
  if (agent > 0 && user > 0) {
    return "both";
  }
  if (agent > 0) {
    return "agent";
  }
  if (user > 0) {
    return "user";
  }
  return "silence";
}
