import { type Channels, SAMPLE_RATE } from "./sounds.js";

/** How many bytes come before the samples. */
export const WAV_HEADER_BYTES = 44;

/** The most bytes of samples that the header can tell of, whole frames. */
export const MOST_WAV_BYTES = 0xffff_ffff - WAV_HEADER_BYTES - 1;

/** The header of a WAV of unsigned samples of 8 bits; `bytes`: of samples. */
export function wavHeader(channels: Channels, bytes: number): Uint8Array {
  const header = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(header.buffer);
  writeTag(header, 0, "RIFF");
  view.setUint32(4, WAV_HEADER_BYTES - 8 + bytes, true);
  writeTag(header, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  // PCM.
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * channels, true);
  view.setUint16(32, channels, true);
  view.setUint16(34, 8, true);
  writeTag(header, 36, "data");
  view.setUint32(40, bytes, true);
  return header;
}

function writeTag(header: Uint8Array, at: number, tag: string): void {
  for (let n = 0; n < tag.length; n++) {
    header[at + n] = tag.charCodeAt(n);
  }
}
