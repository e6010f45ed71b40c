import { ByteArena } from "../../calls/computed/writer/arena.js";

const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
export const COMMA = 44;

export const OPEN = Uint8Array.of(OPENING_BRACKET);
const CLOSE = Uint8Array.of(CLOSING_BRACKET);
const BRACKETS = Uint8Array.of(OPENING_BRACKET, CLOSING_BRACKET);

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
export function closePage(written: readonly Uint8Array[]): Uint8Array[] {
  const pieces = written.filter((piece) => piece.length > 0);
  const last = pieces.pop() as Uint8Array;
  const withoutComma = last.subarray(0, last.length - 1);
  pieces.push(withoutComma, CLOSE);
  const length = lengthOf(pieces);
  return length <= SMALL ? [join(pieces, length)] : pieces;
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
