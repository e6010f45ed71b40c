import type { LineFilter } from "./line-filter.js";

const newline = 0x0a;

/** What a file of one JSON array begins with, perhaps after a byte-order mark. */
const arrayStart = /^\uFEFF?\s*\[/;

/**
 * The lines of a file that can hold a match, several at a time; without a
 * filter, all of them. Lines that cannot are never decoded. A JSON array comes
 * as one text, whole.
 */
export async function* readCandidates(
  chunks: AsyncIterable<string | Uint8Array>,
  filter: LineFilter | undefined,
): AsyncGenerator<string[]> {
  let unfinished: Buffer[] = [];
  let isArray: boolean | undefined;
  for await (const bytes of chunks) {
    const chunk = toBuffer(bytes);
    isArray ??= arrayStart.test(chunk.toString("utf8"));
    const end = chunk.lastIndexOf(newline) + 1;
    if (isArray || end === 0) {
      unfinished.push(chunk);
      continue;
    }
    const finished = chunk.subarray(0, end);
    const block = Buffer.concat([...unfinished, finished]);
    unfinished = [chunk.subarray(end)];
    yield listCandidates(block, filter);
  }
  const rest = Buffer.concat(unfinished);
  if (isArray) {
    yield [rest.toString("utf8")];
  } else {
    yield listCandidates(rest, filter);
  }
}

function toBuffer(bytes: string | Uint8Array): Buffer {
  if (typeof bytes === "string") {
    return Buffer.from(bytes);
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function listCandidates(
  block: Buffer,
  filter: LineFilter | undefined,
): string[] {
  const lines = splitLines(block, filter);
  return lines.filter(hasText);
}

function hasText(line: string): boolean {
  return line.trim() !== "";
}

function splitLines(block: Buffer, filter: LineFilter | undefined): string[] {
  if (filter) {
    return findLines(block, filter);
  }
  const text = block.toString("utf8");
  return text.split("\n");
}

/** One character a byte: so places in the text are places in the block. */
function findLines(block: Buffer, { marks, isFolded }: LineFilter): string[] {
  let text = block.toString("latin1");
  if (isFolded) {
    text = text.toLowerCase();
  }
  const places = new Map<string, number>();
  for (const mark of marks) {
    const place = findPlace(text, mark, 0);
    places.set(mark, place);
  }
  const lines: string[] = [];
  for (;;) {
    const place = Math.min(...places.values());
    if (place === Infinity) {
      return lines;
    }
    const start = block.lastIndexOf(newline, place) + 1;
    const end = findEnd(block, place);
    const line = block.toString("utf8", start, end);
    lines.push(line);
    for (const [mark, at] of places) {
      if (at < end) {
        const next = findPlace(text, mark, end);
        places.set(mark, next);
      }
    }
  }
}

/** Where the line ends that holds a place. */
function findEnd(block: Buffer, place: number): number {
  const end = block.indexOf(newline, place);
  if (end === -1) {
    return block.length;
  }
  return end;
}

/** Where a mark is next; behind everything where it does not come again. */
function findPlace(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) {
    return Infinity;
  }
  return at;
}
