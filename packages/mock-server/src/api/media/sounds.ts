/** Samples a second, as on a telephone. */
export const SAMPLE_RATE = 8_000;

/** What is heard at once. */
export type Sound = "silence" | "agent" | "user" | "both";

/** 1: both sides together; 2: the agent on the left, the user on the right. */
export type Channels = 1 | 2;

/** Frames of one wave: 200 and 400 Hz. A multiple of 4. */
const AGENT_WAVE = 40;
const USER_WAVE = 20;

/** Of a sample of 8 bits, which have no sign. */
const MIDDLE = 128;

/** Above and below the middle. Two at once fit into a sample. */
const LOUDNESS = 48;

/** Frames of a loop, 4 s: a whole number of each wave. */
const LOOP_FRAMES = 32_000;

const loops = new Map<string, Uint8Array>();

/**
 * The samples in `[from, to)`, in bytes from the beginning of the recording, in
 * which one sound is heard. All are pieces of one loop, so that the longest
 * recording takes no memory.
 */
export function piecesOf(
  sound: Sound,
  channels: Channels,
  from: number,
  to: number,
): Uint8Array[] {
  const loop = loopOf(sound, channels);
  const pieces: Uint8Array[] = [];
  let at = from;
  while (at < to) {
    const begin = at % loop.length;
    const piece = loop.subarray(begin, begin + to - at);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

function loopOf(sound: Sound, channels: Channels): Uint8Array {
  const name = `${sound} ${channels}`;
  const known = loops.get(name);
  if (known !== undefined) {
    return known;
  }
  const loop = makeLoop(sound, channels);
  loops.set(name, loop);
  return loop;
}

function makeLoop(sound: Sound, channels: Channels): Uint8Array {
  const hasAgent = sound === "agent" || sound === "both";
  const hasUser = sound === "user" || sound === "both";
  const loop = new Uint8Array(LOOP_FRAMES * channels);
  for (let frame = 0; frame < LOOP_FRAMES; frame++) {
    const agent = hasAgent ? levelAt(frame, AGENT_WAVE) : 0;
    const user = hasUser ? levelAt(frame, USER_WAVE) : 0;
    const levels = channels === 1 ? [agent + user] : [agent, user];
    loop.set(
      levels.map((level) => MIDDLE + level),
      frame * channels,
    );
  }
  return loop;
}

/** A triangle, which every engine rounds alike: 0 at its beginning. */
function levelAt(frame: number, wave: number): number {
  const quarter = wave / 4;
  const phase = (frame + quarter) % wave;
  const toPeak = Math.abs(phase - 2 * quarter);
  return Math.round(LOUDNESS * (1 - toPeak / quarter));
}
