import { Zip, ZipDeflate } from "fflate";
import type { FormatTarget } from "../record-format.js";
import { WorkbookTooLargeError } from "./workbook-too-large-error.js";

/**
 * What every file in the archive is dated: the first moment that ZIP knows. It
 * is written as local time, so it is made of local time.
 */
function fixedTime(): Date {
  return new Date(1980, 0, 1);
}

/** ZIP without its 64-bit extension counts bytes up to here. */
const MOST_BYTES = 0xff_ff_ff_ff;

/** So many characters are gathered before they are compressed. */
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * A ZIP archive that is written file by file, a few hundred kilobytes in memory
 * at once. The same files give the same bytes.
 */
export class Archive {
  readonly #target: Pick<FormatTarget, "write">;
  readonly #encoder = new TextEncoder();
  readonly #zip: Zip;
  #chunks: Uint8Array[] = [];
  #file: ZipDeflate | undefined;
  #text = "";
  #written = 0;

  constructor(target: Pick<FormatTarget, "write">) {
    this.#target = target;
    this.#zip = new Zip((error, chunk) => {
      if (error) {
        throw error;
      }
      this.#chunks.push(chunk);
    });
  }

  /** Begins a file. The one before has to be at its end. */
  openFile(name: string): void {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = fixedTime();
    this.#zip.add(file);
    this.#file = file;
  }

  /** Whether it is time to {@link flush}. */
  get isFull(): boolean {
    return this.#text.length >= CHUNK_CHARACTERS;
  }

  /** Adds to the file that was opened last. */
  add(text: string): void {
    this.#text += text;
  }

  /** Compresses and writes what was gathered. */
  async flush(): Promise<void> {
    this.#push(false);
    await this.#drain();
  }

  async closeFile(): Promise<void> {
    this.#push(true);
    await this.#drain();
  }

  /** Writes the directory: nothing can be added any more. */
  async close(): Promise<void> {
    this.#zip.end();
    await this.#drain();
  }

  #push(isLast: boolean): void {
    const bytes = this.#encoder.encode(this.#text);
    this.#text = "";
    this.#file?.push(bytes, isLast);
  }

  async #drain(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    for (const chunk of chunks) {
      this.#written += chunk.length;
      if (this.#written > MOST_BYTES) {
        throw new WorkbookTooLargeError(`${this.#written} bytes`, MOST_BYTES);
      }
      await this.#target.write(chunk);
    }
  }
}
