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
    const end = isArray ? 0 : chunk.lastIndexOf(newline) + 1;
    if (end === 0) {
      unfinished.push(chunk);
      continue;
    }
    const block = Buffer.concat([...unfinished, chunk.subarray(0, end)]);
    unfinished = [chunk.subarray(end)];
    yield listCandidates(block, filter);
  }
  const rest = Buffer.concat(unfinished);
  yield isArray ? [rest.toString("utf8")] : listCandidates(rest, filter);
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
  const lines = filter ? findLines(block, filter) : splitLines(block);
  return lines.filter((line) => line.trim() !== "");
}

function splitLines(block: Buffer): string[] {
  const text = block.toString("utf8");
  return text.split("\n");
}

/** One character a byte: so places in the text are places in the block. */
function findLines(block: Buffer, { marks, isFolded }: LineFilter): string[] {
  const text = block.toString("latin1");
  const searched = isFolded ? text.toLowerCase() : text;
  const places = marks.map((mark) => findPlace(searched, mark, 0));
  const lines: string[] = [];
  for (;;) {
    const place = Math.min(...places);
    if (place === Infinity) {
      return lines;
    }
    const start = block.lastIndexOf(newline, place) + 1;
    const next = block.indexOf(newline, place);
    const end = next === -1 ? block.length : next;
    const line = block.toString("utf8", start, end);
    lines.push(line);
    for (const [index, mark] of marks.entries()) {
      const isPassed = Number(places[index]) < end;
      if (isPassed) {
        places[index] = findPlace(searched, mark, end);
      }
    }
  }
}

/** Where a mark is next; behind everything where it does not come again. */
function findPlace(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) {
    return Infinity;
  }
  return at;
}
