/** Samples a second, as on a telephone. */
export const SAMPLE_RATE = 8_000;

/** Who speaks: the agent, or whoever is at the other end. */
export type Side = "agent" | "user";

/** What is heard at once. */
export type Sound = Side | "silence" | "both";

/** 1: both sides together; 2: the agent on the left, the user on the right. */
export type Channels = 1 | 2;

/** Frames of one wave, multiples of 4: 200 and 400 Hz. */
const waves: Readonly<Record<Side, number>> = {
  agent: 40,
  user: 20,
};

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
    const wanted = to - at;
    const piece = loop.subarray(begin, begin + wanted);
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
  const loop = new Uint8Array(LOOP_FRAMES * channels);
  loop.fill(MIDDLE);
  for (const side of sidesIn(sound)) {
    const isRight = channels === 2 && side === "user";
    addTone(loop, waves[side], channels, isRight ? 1 : 0);
  }
  return loop;
}

function sidesIn(sound: Sound): readonly Side[] {
  switch (sound) {
    case "silence":
      return [];
    case "both":
      return ["agent", "user"];
    default:
      return [sound];
  }
}

/** Adds a tone to every sample of one channel. */
function addTone(
  loop: Uint8Array,
  wave: number,
  channels: Channels,
  channel: number,
): void {
  for (let frame = 0; frame < LOOP_FRAMES; frame++) {
    const at = frame * channels + channel;
    const before = loop[at] as number;
    loop[at] = before + levelAt(frame, wave);
  }
}

/** A triangle, which every engine rounds alike: 0 at its beginning. */
function levelAt(frame: number, wave: number): number {
  const quarter = wave / 4;
  const phase = (frame + quarter) % wave;
  const toPeak = Math.abs(phase - 2 * quarter);
  const level = 1 - toPeak / quarter;
  return Math.round(LOUDNESS * level);
}
