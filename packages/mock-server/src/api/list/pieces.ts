import { ByteArena } from "../../calls/computed/writer/arena.js";

export const OPEN = Uint8Array.of(91);
export const EMPTY_PAGE: readonly Uint8Array[] = [Uint8Array.of(91, 93)];
export const COMMA = 44;

const CLOSE = Uint8Array.of(93);
/**
 * Pages up to this many bytes are sent in one piece: copying them costs less
 * than a list of pieces.
 */
const SMALL = 1 << 15;

const arena = new ByteArena();

/**
 * The pieces of a page that has calls, without the last comma and with its end.
 */
export function closePage(written: readonly Uint8Array[]): Uint8Array[] {
  const pieces = written.filter((piece) => piece.length > 0);
  const last = pieces.pop() as Uint8Array;
  const withoutComma = last.subarray(0, last.length - 1);
  pieces.push(withoutComma, CLOSE);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length <= SMALL ? [join(pieces, length)] : pieces;
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
