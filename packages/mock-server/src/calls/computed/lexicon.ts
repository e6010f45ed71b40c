import { SLOT_NAMES, SLOT_PATTERN, SLOTS, type Slot } from "./corpus/script.js";
import { utf8 } from "./writer/byte-writer.js";

/**
 * A sentence as numbers: a word's, or (negative) `~n` for the n-th blank, where
 * a slot's value goes.
 */
export type Phrase = Int32Array;

/** A place where a slot's value goes. */
export interface Blank {
  readonly slot: number;
  /** The word that each value of the slot makes here. */
  readonly words: readonly number[];
}

const BLANK = new RegExp(`^${SLOT_PATTERN}(.*)$`);

// How long words take, in milliseconds.
const SHORTEST_WORD = 90;
const EACH_LETTER = 44;
const LONGEST_WORD = 620;
const PAUSE_AFTER_SENTENCE = 320;
const PAUSE_AFTER_COMMA = 160;
const PAUSE_AFTER_WORD = 25;

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
  readonly blanks: Blank[] = [];
  readonly #known = new Map<string, number>();

  /** Compiles a sentence. */
  phrase(sentence: string): Phrase {
    const tokens = sentence.split(" ");
    return Int32Array.from(tokens, (token) => this.#addToken(token));
  }

  #addToken(token: string): number {
    const match = BLANK.exec(token);
    if (match === null) {
      return this.#addWord(token);
    }
    const [, slot, rest] = match;
    return this.#addBlank(slot as Slot, rest as string);
  }

  #addBlank(slot: Slot, rest: string): number {
    const values: readonly string[] = SLOTS[slot];
    this.blanks.push({
      slot: SLOT_NAMES.indexOf(slot),
      words: values.map((value) => this.#addWord(value + rest)),
    });
    const index = this.blanks.length - 1;
    return ~index;
  }

  #addWord(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) {
      return known;
    }
    const id = this.text.length;
    const escaped = JSON.stringify(word).slice(1, -1);
    this.text.push(utf8(escaped));
    this.head.push(utf8(`{"word":"${escaped}","start":`));
    this.spoken.push(timeToSay(word));
    this.pause.push(pauseAfter(word));
    this.#known.set(word, id);
    return id;
  }
}

function timeToSay(word: string): number {
  const time = SHORTEST_WORD + EACH_LETTER * word.length;
  return Math.min(LONGEST_WORD, time);
}

function pauseAfter(word: string): number {
  if (/[.?!]$/.test(word)) {
    return PAUSE_AFTER_SENTENCE;
  }
  if (word.endsWith(",")) {
    return PAUSE_AFTER_COMMA;
  }
  return PAUSE_AFTER_WORD;
}
