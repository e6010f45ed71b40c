import type { FormatTarget, RecordFormat, Records } from "../../src/index.js";

/** The files that a format wrote; the first one has no name. */
export type Files = ReadonlyMap<string, Buffer>;

/** Has a format write records, and answers the bytes of its files. */
export async function writeFormat(
  format: RecordFormat,
  calls: readonly unknown[],
): Promise<Files> {
  const target = new MemoryTarget();
  await format.write(recordsOf(calls), target);
  return target.files;
}

/** The first file that a format makes of records. */
export async function writeFirst(
  format: RecordFormat,
  calls: readonly unknown[],
): Promise<Buffer> {
  const files = await writeFormat(format, calls);
  return files.get("") ?? Buffer.alloc(0);
}

/** Records that can be read again and again. */
export function recordsOf(calls: readonly unknown[]): Records {
  return {
    async *[Symbol.asyncIterator]() {
      yield* calls;
    },
  };
}

/** Keeps what is written. */
export class MemoryTarget implements FormatTarget {
  readonly #pieces = new Map<string, Buffer[]>([["", []]]);

  /** How often anything was written. */
  writes = 0;

  get files(): Files {
    const files = [...this.#pieces].map(([name, pieces]) => {
      return [name, Buffer.concat(pieces)] as const;
    });
    return new Map(files);
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#append("", bytes);
  }

  async openCompanion(name: string): Promise<Pick<FormatTarget, "write">> {
    this.#pieces.set(name, []);
    return { write: (bytes) => this.#append(name, bytes) };
  }

  /** A copy: the bytes may be changed afterwards. */
  async #append(name: string, bytes: Uint8Array): Promise<void> {
    this.writes++;
    this.#pieces.get(name)?.push(Buffer.from(bytes));
  }
}
