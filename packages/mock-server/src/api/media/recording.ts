import type { Fields } from "../../calls/v3/v3-call.js";
import { etagOf, type MediaFile } from "./media-file.js";
import { saidIn } from "./said.js";
import { type Segment, segmentsOf } from "./segments.js";
import { type Channels, piecesOf, SAMPLE_RATE } from "./sounds.js";
import { MOST_WAV_BYTES, WAV_HEADER_BYTES, wavHeader } from "./wav-header.js";

const FRAMES_A_MS = SAMPLE_RATE / 1000;

/**
 * The recording of a call: a tone while somebody speaks, the agent's lower than
 * the user's. `undefined` for a call without a length, and for one that is
 * longer than a WAV can be: six days, or three with two channels.
 */
export function recordingOf(
  call: Fields,
  channels: Channels,
): MediaFile | undefined {
  const frames = framesIn(call);
  const bytes = frames * channels;
  if (bytes === 0 || bytes > MOST_WAV_BYTES) {
    return undefined;
  }
  const header = wavHeader(channels, bytes);
  const segments = segmentsOf(saidIn(call), frames);
  const deciding = JSON.stringify([channels, segments]);
  return {
    type: "audio/wav",
    length: WAV_HEADER_BYTES + bytes,
    etag: etagOf(deciding),
    slice(from, to) {
      const first = Math.max(0, from - WAV_HEADER_BYTES);
      const end = to - WAV_HEADER_BYTES;
      const samples = samplePieces(segments, channels, first, end);
      const pieces = [header.subarray(from, to), ...samples];
      return pieces.filter(({ length }) => length > 0);
    },
  };
}

function framesIn(call: Fields): number {
  const { start_timestamp: start, end_timestamp: end } = call;
  if (typeof start !== "number") {
    return 0;
  }
  if (typeof end !== "number") {
    return 0;
  }
  return (end - start) * FRAMES_A_MS;
}

/** The samples in `[from, to)`, in bytes from the first one on. */
function samplePieces(
  segments: readonly Segment[],
  channels: Channels,
  from: number,
  to: number,
): Uint8Array[] {
  return segments.flatMap((segment) => {
    const begin = Math.max(from, segment.from * channels);
    const end = Math.min(to, segment.to * channels);
    return piecesOf(segment.sound, channels, begin, end);
  });
}
