import { SLOT_NAMES, SLOTS, type Slot } from "./corpus/script.js";
import { utf8 } from "./writer/bytes.js";

/**
 * A sentence as numbers: a word's, or (negative) `~n` for the n-th place where
 * a slot's value goes.
 */
export type Phrase = Int32Array;

const SLOT = new RegExp(`^\\{(${SLOT_NAMES.join("|")})\\}(.*)$`);

/**
 * Every word of the scripts, once, as the bytes that a call holds, with the
 * time that it takes to say.
 */
export class Lexicon {
  /** The word inside a JSON string. */
  readonly text: Uint8Array[] = [];
  /** The word as the head of its entry: `{"word":"Hello,","start":`. */
  readonly head: Uint8Array[] = [];
  /** Milliseconds to say it. */
  readonly spoken: number[] = [];
  /** Milliseconds of silence after it, when the sentence goes on. */
  readonly pause: number[] = [];
  /**
   * For each place of a slot: which slot, and the word that each of its values
   * makes there.
   */
  readonly places: {
    readonly slot: number;
    readonly words: readonly number[];
  }[] = [];
  readonly #known = new Map<string, number>();

  /** Compiles a sentence. */
  phrase(sentence: string): Phrase {
    return Int32Array.from(sentence.split(" "), (token) => this.#token(token));
  }

  #token(token: string): number {
    const match = SLOT.exec(token);
    if (match === null) {
      return this.#word(token);
    }
    const slot = match[1] as Slot;
    const words = SLOTS[slot].map((value) => this.#word(value + match[2]));
    return ~(this.places.push({ slot: SLOT_NAMES.indexOf(slot), words }) - 1);
  }

  #word(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) {
      return known;
    }
    const escaped = JSON.stringify(word).slice(1, -1);
    const id = this.text.push(utf8(escaped)) - 1;
    this.head.push(utf8(`{"word":"${escaped}","start":`));
    this.spoken.push(Math.min(620, 90 + 44 * word.length));
    this.pause.push(/[.?!]$/.test(word) ? 320 : word.endsWith(",") ? 160 : 25);
    this.#known.set(word, id);
    return id;
  }
}
