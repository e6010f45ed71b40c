/** The bytes of a file in `[from, to)`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a `range` header asks for. `whole`: it is not there, not valid, or names
 * several ranges; `beyond`: no byte of the file is in it.
 */
export type AskedRange = ByteRange | "whole" | "beyond";

const SINGLE = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i;

/** Reads a `range` header, for a file of so many bytes. */
export function readRange(
  header: string | undefined,
  length: number,
): AskedRange {
  const match = SINGLE.exec(header ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first !== "") {
    return rangeFrom(Number(first), last, length);
  }
  if (last !== "") {
    return lastBytes(Number(last), length);
  }
  return "whole";
}

function rangeFrom(from: number, lastText: string, length: number): AskedRange {
  const last = lastText === "" ? Number.POSITIVE_INFINITY : Number(lastText);
  if (last < from) {
    return "whole";
  }
  if (from >= length) {
    return "beyond";
  }
  return {
    from,
    to: Math.min(last + 1, length),
  };
}

function lastBytes(count: number, length: number): AskedRange {
  if (count === 0) {
    return "beyond";
  }
  return {
    from: Math.max(0, length - count),
    to: length,
  };
}
