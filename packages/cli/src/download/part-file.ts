import { open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";

/** What a part of a file is a part of. */
export interface PartOf {
  /** The server's word for this very content (RFC 9110, section 8.8.3). */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
}

/** A part that was saved before. */
export interface SavedPart extends PartOf {
  /** How many bytes of it are there. */
  readonly length: number;
}

const ownerOnly = 0o600;

/**
 * A file that is on its way: its bytes are in `<file>.part`, and what they are a
 * part of in `<file>.part.json`, until it is whole and gets its name.
 */
export class PartFile {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** What is there of the file; nothing where that cannot be told. */
  async read(): Promise<SavedPart | undefined> {
    try {
      const text = await readFile(this.#memo, "utf8");
      const { etag, size } = JSON.parse(text);
      const { size: length } = await stat(this.#part);
      const isUsable = typeof etag === "string" && length > 0 && length < size;
      if (isUsable) {
        return {
          etag,
          size,
          length,
        };
      }
      return undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Opens the part for writing.
   *
   * @param from - How many bytes of it are kept.
   * @param memo - What it is a part of; nothing where a later run could not tell.
   */
  async open(from: number, memo: PartOf | undefined) {
    await rm(this.#memo, { force: true });
    const handle = await open(this.#part, from > 0 ? "r+" : "w", ownerOnly);
    await handle.truncate(from);
    if (memo) {
      const text = JSON.stringify(memo);
      await writeFile(this.#memo, text, { mode: ownerOnly });
    }
    return handle;
  }

  /** Gives the whole file its name. */
  async finish(): Promise<void> {
    await rename(this.#part, this.#file);
    await rm(this.#memo, { force: true });
  }

  get #part(): string {
    return `${this.#file}.part`;
  }

  get #memo(): string {
    return `${this.#file}.part.json`;
  }
}
