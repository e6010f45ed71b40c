import { Dice, hash } from "../computed/hash.js";

/** What is drawn on its own, so that no part depends on what another one draws. */
const parts = [
  "settings",
  "reason",
  "transfer",
  "cost",
  "tokens",
  "latency",
  "analysis",
  "transcript",
  "tools",
  "addresses",
  "variables",
  "secrets",
  "signatures",
  "beside",
  "tool-times",
] as const;

/** A part of a call that has dice of its own. */
export type DrawnPart = (typeof parts)[number];

/** All that is drawn for one call: a pure function of the seed's key and its id. */
export class Draws {
  readonly #bits: number;

  constructor(key: number, callId: string) {
    this.#bits = textBits(key, callId);
  }

  /** The dice of a part, from the beginning. */
  of(part: DrawnPart): Dice {
    const bits = hash(this.#bits, parts.indexOf(part));
    return new Dice().reset(bits);
  }
}

/** 32 bits that look random, from a key and a text. */
export function textBits(key: number, text: string): number {
  let bits = key;
  for (let k = 0; k < text.length; k++) {
    bits = hash(bits, text.charCodeAt(k));
  }
  return bits;
}
