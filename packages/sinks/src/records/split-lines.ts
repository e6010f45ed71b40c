const NEWLINE = 0x0a;

/**
 * The lines of what is read piece by piece, without their ends. What follows the
 * last newline is a line, too, unless it is empty. A line is good until the next
 * one is asked for.
 */
export async function* splitLines(
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
  if (pieces.length > 0) {
    return Buffer.concat([...pieces, last]);
  }
  return last;
}
