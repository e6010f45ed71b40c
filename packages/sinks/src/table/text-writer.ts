import type { FormatTarget } from "../record-format.js";

/** So many characters are gathered before they are written. */
const CHUNK_CHARACTERS = 64 * 1024;

/** Gathers text, and writes it as UTF-8 in large pieces. */
export class TextWriter {
  readonly #target: Pick<FormatTarget, "write">;
  readonly #encoder = new TextEncoder();
  #text = "";

  constructor(target: Pick<FormatTarget, "write">) {
    this.#target = target;
  }

  /** Whether it is time to {@link flush}. */
  get isFull(): boolean {
    return this.#text.length >= CHUNK_CHARACTERS;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    const bytes = this.#encoder.encode(this.#text);
    this.#text = "";
    if (bytes.length > 0) {
      await this.#target.write(bytes);
    }
  }
}
