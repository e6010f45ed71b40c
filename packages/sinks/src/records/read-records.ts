import { RecordError } from "../errors/record-error.js";
import type { Records } from "../record-format.js";
import { readLines } from "./read-lines.js";

/**
 * The records of a file of one JSON value a line, parsed, one in memory at
 * once. Each iteration reads the file from its beginning. Empty lines are
 * passed over.
 *
 * @throws RecordError while iterating, where a line is no JSON.
 * @example
 * ```ts
 * for await (const call of readRecords("calls.ndjson")) console.log(call);
 * ```
 */
export function readRecords(path: string): Records {
  return { [Symbol.asyncIterator]: () => parseLines(path) };
}

async function* parseLines(path: string): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of readLines(path)) {
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
