import { ByteArena } from "../../calls/computed/writer/byte-arena.js";
import { utf8 } from "../../calls/computed/writer/byte-writer.js";

export const COMMA = 44;

export const OPEN = utf8("[");
const CLOSE = utf8("]");
const BRACKETS = utf8("[]");

export const EMPTY_PAGE: readonly Uint8Array[] = [BRACKETS];

/**
 * Pages up to this many bytes are sent in one piece: copying them costs less
 * than a list of pieces.
 */
const SMALL = 1 << 15;

const arena = new ByteArena();

/**
 * The pieces of a page that has calls, without the last comma and with its end.
 */
export function closePage(
  written: readonly Uint8Array[],
  end = CLOSE,
): Uint8Array[] {
  const pieces = written.filter((piece) => piece.length > 0);
  const last = pieces.pop() as Uint8Array;
  const lastComma = last.length - 1;
  const withoutComma = last.subarray(0, lastComma);
  pieces.push(withoutComma);
  pieces.push(end);
  const length = lengthOf(pieces);
  if (length > SMALL) {
    return pieces;
  }
  return [join(pieces, length)];
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
  }
  return length;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = arena.take(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Pages are written in pieces of about this many bytes, so that no buffer grows
 * with the page.
 */
export const LARGE = 1 << 19;
