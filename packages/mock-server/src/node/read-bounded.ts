import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 1 << 20;

/**
 * Reads all of a file, a pipe or a device, unless it holds more than
 * `mostBytes`: some never end. Throws a `RangeError` that names the bound, and
 * the system's error for what cannot be read.
 */
export function readBounded(path: string, mostBytes: number): Buffer {
  const file = openSync(path, "r");
  try {
    // A pipe and a device have the size 0.
    refuseMore(fstatSync(file).size, mostBytes);
    return readAll(file, mostBytes);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = readChunk(file);
    if (chunk.length === 0) {
      return Buffer.concat(chunks);
    }
    total += chunk.length;
    refuseMore(total, mostBytes);
    chunks.push(chunk);
  }
}

/** Empty at the end. */
function readChunk(file: number): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const length = readSync(file, chunk);
  const isNearlyFull = length > CHUNK_BYTES / 2;
  // A pipe gives little at a time: what is kept must not be mostly empty.
  if (isNearlyFull) {
    return chunk.subarray(0, length);
  }
  return Buffer.from(chunk.subarray(0, length));
}

function refuseMore(bytes: number, mostBytes: number): void {
  if (bytes > mostBytes) {
    const most = mostBytes.toLocaleString("en");
    throw new RangeError(`it holds more than ${most} bytes`);
  }
}
