import { formatHex } from "../../calls/computed/digits.js";
import { textBits } from "../../calls/v3/draws.js";

/** A file that is made as it is read, from any byte on. */
export interface MediaFile {
  /** Its media type. */
  readonly type: string;
  /** In bytes. */
  readonly length: number;
  /** Strong: it changes with the bytes. */
  readonly etag: string;
  /** The bytes in `[from, to)`, in pieces that nobody may change. */
  slice(from: number, to: number): Uint8Array[];
}

/** An entity tag of what decides every byte of a file. */
export function etagOf(deciding: string): string {
  const first = textBits(1, deciding);
  const second = textBits(2, deciding);
  return `"${formatHex(first)}${formatHex(second)}"`;
}
