import type { Disk } from "../disk/disk.js";
import { nodeDisk } from "../disk/node-disk.js";
import { RecordError } from "../errors/record-error.js";
import type { Records } from "../record-format.js";
import { splitLines } from "./split-lines.js";

/**
 * The records of a file of one JSON value a line, parsed, one in memory at
 * once. Each iteration reads the file from its beginning. Empty lines are
 * passed over.
 *
 * @throws RecordError while iterating, where a line is no JSON.
 * @throws FileError while iterating, where the file cannot be read.
 * @example
 * ```ts
 * for await (const call of readRecords("calls.ndjson")) console.log(call);
 * ```
 */
export function readRecords(path: string): Records {
  return readRecordsFrom(nodeDisk, path);
}

/** @param from - The byte that the first line begins with. */
export function readRecordsFrom(disk: Disk, path: string, from = 0): Records {
  return {
    [Symbol.asyncIterator]: () => parseLines(path, disk.read(path, from)),
  };
}

async function* parseLines(
  path: string,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of splitLines(chunks)) {
    number++;
    if (line.length > 0) {
      yield parseLine(path, number, line);
    }
  }
}

function parseLine(path: string, number: number, line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    // The platform's own error quotes the line.
    throw new RecordError(path, number);
  }
}
