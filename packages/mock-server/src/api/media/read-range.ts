/** The bytes of a file in `[from, to)`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

const SINGLE = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i;

/**
 * Reads a `range` header, for a file of so many bytes. `undefined`: it is not
 * there, not valid or asks for several ranges, and the whole file is the
 * answer; `null`: no byte of the file is in it.
 */
export function readRange(
  header: string | undefined,
  length: number,
): ByteRange | null | undefined {
  const [, first = "", last = ""] = SINGLE.exec(header ?? "") ?? [];
  if (first === "") {
    return last === "" ? undefined : lastBytes(Number(last), length);
  }
  const from = Number(first);
  const to = last === "" ? length : Number(last) + 1;
  if (to <= from && last !== "") {
    return undefined;
  }
  return from < length ? { from, to: Math.min(to, length) } : null;
}

function lastBytes(count: number, length: number): ByteRange | null {
  if (count === 0) {
    return null;
  }
  return {
    from: Math.max(0, length - count),
    to: length,
  };
}
