import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MediaFile } from "./media-file.js";
import { recordingOf } from "./recording.js";
import type { Channels } from "./sounds.js";

/** A turn: who speaks, from second to second. */
type Turn = readonly [role: string, from: unknown, to: unknown];

function callOf(seconds: number, turns: readonly Turn[]) {
  return {
    call_id: "call_1",
    start_timestamp: 1_000,
    end_timestamp: 1_000 + Math.round(seconds * 1_000),
    transcript_object: turns.map(([role, from, to]) => ({
      role,
      content: "Hello there",
      words: [
        { word: "Hello", start: from, end: from },
        { word: "there", start: to, end: to },
      ],
    })),
  };
}

function fileOf(
  seconds: number,
  turns: readonly Turn[],
  channels: Channels = 1,
): MediaFile {
  const file = recordingOf(callOf(seconds, turns), channels);
  if (file === undefined) {
    throw new Error("There is no recording.");
  }
  return file;
}

function read(file: MediaFile, from = 0, to = file.length): Buffer {
  return Buffer.concat(file.slice(from, to));
}

const SILENCE = 128;
const FRAMES_A_TENTH = 800;

/** What is heard in each tenth of a second: the period of the wave, in frames. */
function heard(file: MediaFile, channels: Channels, side: number): string {
  const samples = read(file).subarray(44);
  let tenths = "";
  for (let at = 0; at < samples.length; at += FRAMES_A_TENTH * channels) {
    const frames = Array.from(
      { length: FRAMES_A_TENTH },
      (_, n) => samples[at + n * channels + side] as number,
    );
    tenths += voiceOf(frames);
  }
  return tenths;
}

/** By how often the wave rises through the middle. */
function voiceOf(frames: readonly number[]): string {
  const rises = frames.filter(
    (sample, n) => sample <= SILENCE && (frames[n + 1] ?? 0) > SILENCE,
  );
  const voices: Record<number, string> = { 0: ".", 20: "a", 40: "u" };
  return voices[rises.length] ?? "?";
}

const talk: Turn[] = [
  ["agent", 0.2, 0.5],
  ["user", 0.7, 0.9],
];

describe("a recording", () => {
  it("is a WAV of 8 bits and 8 kHz, as long as its call", () => {
    const file = fileOf(1.234, talk);
    const bytes = read(file);
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    expect(bytes.length).toBe(44 + 1_234 * 8);
    expect(file.length).toBe(bytes.length);
    expect(bytes.subarray(0, 4).toString()).toBe("RIFF");
    expect(header.getUint32(4, true)).toBe(bytes.length - 8);
    expect(bytes.subarray(8, 16).toString()).toBe("WAVEfmt ");
    expect(header.getUint16(20, true)).toBe(1);
    expect(header.getUint16(22, true)).toBe(1);
    expect(header.getUint32(24, true)).toBe(8_000);
    expect(header.getUint32(28, true)).toBe(8_000);
    expect(header.getUint16(34, true)).toBe(8);
    expect(header.getUint32(40, true)).toBe(1_234 * 8);
  });

  it("has a tone while somebody speaks, the agent's lower, and silence between", () => {
    expect(heard(fileOf(1, talk), 1, 0)).toBe("..aaa..uu.");
    const silence = read(fileOf(1, [])).subarray(44);
    expect(silence.every((sample) => sample === SILENCE)).toBe(true);
  });

  it("has the agent on the left and everybody else on the right", () => {
    const turns: Turn[] = [...talk, ["transfer_target", 0.9, 1]];
    const file = fileOf(1, turns, 2);
    expect(heard(file, 2, 0)).toBe("..aaa.....");
    expect(heard(file, 2, 1)).toBe(".......uuu");
  });

  it("lets both be heard who speak at once", () => {
    const turns: Turn[] = [
      ["agent", 0, 0.6],
      ["agent", 0.2, 0.4],
      ["user", 0.3, 0.8],
    ];
    const stereo = fileOf(1, turns, 2);
    expect(heard(stereo, 2, 0)).toBe("aaaaaa....");
    expect(heard(stereo, 2, 1)).toBe("...uuuuu..");
    const left = read(stereo).subarray(44);
    const mono = read(fileOf(1, turns)).subarray(44);
    mono.forEach((sample, n) => {
      const both = (left[2 * n] ?? 0) + (left[2 * n + 1] ?? 0);
      expect(sample).toBe(both - SILENCE);
    });
  });

  it.each<[name: string, turns: Turn[], want: string]>([
    ["goes on after its end", [["agent", 0.8, 99]], "........aa"],
    ["begins after its end", [["agent", 5, 99]], ".........."],
    ["has no times", [["agent", undefined, null]], ".........."],
    ["runs backwards", [["agent", 0.8, 0.2]], ".........."],
    ["is no number", [["agent", "0", Number.NaN]], ".........."],
    ["is before its start", [["agent", -1, -0.5]], ".........."],
  ])("survives a turn that %s", (_name, turns, want) => {
    expect(heard(fileOf(1, turns), 1, 0)).toBe(want);
  });

  it.each([
    ["no length", 0],
    ["seven days, more than a WAV can tell", 7 * 86_400],
  ])("is not made of a call of %s", (_name, seconds) => {
    expect(recordingOf(callOf(seconds, []), 1)).toBeUndefined();
  });

  it("takes no memory, however long it is", () => {
    const pieces = fileOf(3_600, talk).slice(0, 44 + 3_600 * 8_000);
    const buffers = new Set(pieces.map(({ buffer }) => buffer));
    expect(buffers.size).toBeLessThanOrEqual(4);
    expect(pieces.length).toBeLessThan(1_000);
  });

  it("has another tag when it has other bytes, and only then", () => {
    const tag = fileOf(1, talk).etag;
    expect(fileOf(1, talk).etag).toBe(tag);
    expect(tag).toMatch(/^"[0-9a-f]{16}"$/);
    const others = [fileOf(1, talk, 2), fileOf(1.001, talk), fileOf(1, [])];
    expect(others.map(({ etag }) => etag)).not.toContain(tag);
  });

  it("is the same wherever one begins to read", () => {
    const time = fc.double({ min: 0, max: 12, noNaN: true });
    const role = fc.constantFrom("agent", "user");
    const given = fc.record({
      turns: fc.array(fc.tuple(role, time, time), { maxLength: 8 }),
      channels: fc.constantFrom<Channels>(1, 2),
      milliseconds: fc.integer({ min: 1, max: 10_000 }),
      cuts: fc.tuple(fc.nat(170_000), fc.nat(170_000)),
    });
    const property = fc.property(given, (one) => {
      const { turns, channels, milliseconds, cuts } = one;
      const file = fileOf(milliseconds / 1_000, turns, channels);
      const [from = 0, to = 0] = cuts
        .map((cut) => Math.min(cut, file.length))
        .sort((a, b) => a - b);
      const whole = read(file);
      expect(whole.length).toBe(file.length);
      const part = read(file, from, to);
      expect(part.equals(whole.subarray(from, to))).toBe(true);
    });
    fc.assert(property);
  });
});
