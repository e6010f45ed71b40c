import type { Disk, DiskFile } from "../disk/disk.js";
import { BrokenCheckpointError } from "../errors/broken-checkpoint-error.js";

const BLOCK_BYTES = 64 * 1024;

/**
 * A plain file of records, one a line, that grows at its end. Lines are gathered
 * into blocks before they are written.
 */
export class RecordFile {
  readonly #file: DiskFile;
  #lines: string[] = [];
  #gathered = 0;
  #bytes: number;

  constructor(file: DiskFile, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  /** Bytes that were written; what is gathered does not count. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether a block is full, so that it is time to write. */
  get isBlockFull(): boolean {
    return this.#gathered >= BLOCK_BYTES;
  }

  /** How long the file would be with one more line. */
  lengthWith(line: string): number {
    let bytes = this.#bytes;
    for (const part of [...this.#lines, line]) {
      bytes += Buffer.byteLength(part);
    }
    return bytes + 1;
  }

  /** @param line - Without its end. */
  append(line: string): void {
    this.#lines.push(line, "\n");
    this.#gathered += line.length + 1;
  }

  /** Writes what is gathered. */
  async write(): Promise<void> {
    if (this.#lines.length === 0) {
      return;
    }
    const block = Buffer.from(this.#lines.join(""));
    this.#lines = [];
    this.#gathered = 0;
    await this.#file.write(block, this.#bytes);
    this.#bytes += block.length;
  }

  /** Writes what is gathered, and waits until all of it would survive. */
  async sync(): Promise<void> {
    await this.write();
    await this.#file.sync();
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/**
 * Whether a file of records holds all that its checkpoint vouches for.
 *
 * @throws BrokenCheckpointError if it is missing, or too short.
 */
export async function checkRecordFile(
  disk: Disk,
  path: string,
  bytes: number,
): Promise<void> {
  const size = await disk.sizeOf(path);
  if (size === undefined && bytes > 0) {
    throw new BrokenCheckpointError(path, "is missing");
  }
  if (size !== undefined && size < bytes) {
    throw new BrokenCheckpointError(
      path,
      `has ${size} bytes, and its checkpoint speaks of ${bytes}`,
    );
  }
}

/**
 * Opens a file of records, cut to the length that its checkpoint vouches for:
 * what lies behind may be half a line, and is read again.
 */
export async function openRecordFile(
  disk: Disk,
  path: string,
  bytes: number,
): Promise<RecordFile> {
  if ((await disk.sizeOf(path)) === undefined) {
    return createRecordFile(disk, path);
  }
  const file = await disk.open(path);
  try {
    await file.truncate(bytes);
  } catch (error) {
    await file.close();
    throw error;
  }
  return new RecordFile(file, bytes);
}

async function createRecordFile(disk: Disk, path: string): Promise<RecordFile> {
  const file = await disk.create(path);
  // A checkpoint must not speak of a file whose name is not on the disk.
  await disk.syncFolderOf(path);
  return new RecordFile(file, 0);
}
