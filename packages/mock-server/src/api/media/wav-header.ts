import { type Channels, SAMPLE_RATE } from "./sounds.js";

/** How many bytes come before the samples. */
export const WAV_HEADER_BYTES = 44;

/** What the size in the header does not count: its tag and itself. */
const NOT_COUNTED = 8;

/** The most bytes of samples that the header can tell of. */
export const MOST_WAV_BYTES = 0xffff_ffff + NOT_COUNTED - WAV_HEADER_BYTES;

/** How the samples are written: plainly. */
const PCM = 1;

/** The header of a WAV of unsigned samples of 8 bits; `bytes`: of samples. */
export function wavHeader(channels: Channels, bytes: number): Uint8Array {
  const header = new HeaderWriter();
  header.tag("RIFF");
  header.uint32(WAV_HEADER_BYTES - NOT_COUNTED + bytes);
  header.tag("WAVE");
  header.tag("fmt ");
  header.uint32(16);
  header.uint16(PCM);
  header.uint16(channels);
  header.uint32(SAMPLE_RATE);
  header.uint32(SAMPLE_RATE * channels);
  header.uint16(channels);
  header.uint16(8);
  header.tag("data");
  header.uint32(bytes);
  return header.bytes;
}

/** Writes the fields of a header one after the other, the lowest byte first. */
class HeaderWriter {
  readonly bytes = new Uint8Array(WAV_HEADER_BYTES);
  readonly #view = new DataView(this.bytes.buffer);
  #at = 0;

  /** Four letters. */
  tag(letters: string): void {
    for (const letter of letters) {
      this.bytes[this.#at] = letter.charCodeAt(0);
      this.#at++;
    }
  }

  uint16(value: number): void {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
  }

  uint32(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }
}
