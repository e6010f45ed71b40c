import { open } from "node:fs/promises";

const CHUNK_BYTES = 256 * 1024;
const NEWLINE = 0x0a;

/**
 * The lines of a file as bytes, without their ends, a few hundred kilobytes in
 * memory at once. What follows the last newline is a line, too, unless it is
 * empty. A line is good until the next one is asked for.
 */
export async function* readLines(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    yield* splitLines(readChunks(file));
  } finally {
    await file.close();
  }
}

/** What can be read piece by piece. */
interface Readable {
  read(buffer: Buffer): Promise<{ readonly bytesRead: number }>;
}

async function* readChunks(file: Readable): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(buffer);
    if (bytesRead === 0) {
      return;
    }
    yield buffer.subarray(0, bytesRead);
  }
}

async function* splitLines(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  /** The pieces of a line that did not end yet, each a copy. */
  let pieces: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    let end = chunk.indexOf(NEWLINE);
    while (end >= 0) {
      yield joinPieces(pieces, chunk.subarray(from, end));
      pieces = [];
      from = end + 1;
      end = chunk.indexOf(NEWLINE, from);
    }
    if (from < chunk.length) {
      pieces.push(Buffer.from(chunk.subarray(from)));
    }
  }
  if (pieces.length > 0) {
    yield Buffer.concat(pieces);
  }
}

function joinPieces(pieces: readonly Buffer[], last: Buffer): Buffer {
  return pieces.length > 0 ? Buffer.concat([...pieces, last]) : last;
}
