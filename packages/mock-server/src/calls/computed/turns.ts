import type { CompiledTool } from "./compiled-scripts.js";
import { divideWhole } from "./divide-whole.js";
import type { Blank, Lexicon, Phrase } from "./lexicon.js";
import type { SlotValues } from "./template.js";

const MAX_WORDS = 16_384;
const MAX_TURNS = 4_096;

/** No phrase has more words: with fewer left, a conversation is full. */
const LONGEST_PHRASE = 256;

export const AGENT = 0;
export const USER = 1;

/** What somebody says in one turn. */
export interface Saying {
  readonly role: number;
  readonly phrase: Phrase;
  /** Silence before it, in milliseconds. */
  readonly gap: number;
  /** The tool that is used right before. */
  readonly tool?: CompiledTool | undefined;
}

/**
 * The turns of one conversation at a time: their words, and when each is said.
 * The buffers are used again for the next.
 */
export class Turns {
  turns = 0;
  readonly role = new Uint8Array(MAX_TURNS);
  /**
   * Silence before the turn, in milliseconds; before an agent's answer, its
   * end-to-end latency.
   */
  readonly gap = new Int32Array(MAX_TURNS);
  /** Where the turn's words begin; they end where the next turn's begin. */
  readonly first = new Int32Array(MAX_TURNS + 1);
  readonly tool: (CompiledTool | undefined)[] = [];
  readonly word = new Int32Array(MAX_WORDS);
  /**
   * When the word begins and ends, in milliseconds from the start of the call.
   */
  readonly begin = new Int32Array(MAX_WORDS);
  readonly end = new Int32Array(MAX_WORDS);
  readonly #lexicon: Lexicon;
  /** All silences between turns, in milliseconds. */
  #silence = 0;
  /** All words with the pauses between them, in milliseconds. */
  #speech = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * Leaves only the words that have been said in full after so many
   * milliseconds of the call.
   */
  cutAt(elapsed: number): void {
    const said = this.#countSaid(elapsed);
    while (this.turns > 0 && this.#firstWordOf(this.turns - 1) >= said) {
      this.turns--;
    }
    this.first[this.turns] = said;
  }

  #countSaid(elapsed: number): number {
    const words = this.#wordCount;
    for (let said = 0; said < words; said++) {
      const end = this.end[said] as number;
      if (end > elapsed) {
        return said;
      }
    }
    return words;
  }

  #firstWordOf(turn: number): number {
    return this.first[turn] as number;
  }

  get #wordCount(): number {
    return this.#firstWordOf(this.turns);
  }

  protected clear(): void {
    this.turns = 0;
    this.#silence = 0;
    this.#speech = 0;
    this.first[0] = 0;
  }

  /** Keeps what `add` adds, unless more than half of it is too much. */
  protected tryTo(length: number, add: () => void): boolean {
    const { turns } = this;
    const silence = this.#silence;
    const speech = this.#speech;
    add();
    if (this.#hasRoomIn(length, silence + speech)) {
      return true;
    }
    this.turns = turns;
    this.#silence = silence;
    this.#speech = speech;
    return false;
  }

  /** `before`: how long it was without what has been added last. */
  #hasRoomIn(length: number, before: number): boolean {
    if (this.#wordCount > MAX_WORDS - LONGEST_PHRASE) {
      return false;
    }
    const after = this.#silence + this.#speech;
    const added = after - before;
    return after <= length + added / 2;
  }

  protected say(saying: Saying, slots: SlotValues): void {
    const { role, phrase, gap, tool } = saying;
    const { turns } = this;
    const first = this.#wordCount;
    this.#addWords(phrase, first, slots);
    this.role[turns] = role;
    this.gap[turns] = gap;
    this.tool[turns] = tool;
    this.#silence += gap;
    this.turns++;
    this.first[this.turns] = first + phrase.length;
  }

  #addWords(phrase: Phrase, first: number, slots: SlotValues): void {
    const { spoken, pause } = this.#lexicon;
    const last = phrase.length - 1;
    for (let k = 0; k <= last; k++) {
      const id = this.#findWord(phrase[k] as number, slots);
      this.word[first + k] = id;
      this.#speech += spoken[id] as number;
      if (k < last) {
        this.#speech += pause[id] as number;
      }
    }
  }

  /** The word that a token is, or that fills its blank. */
  #findWord(token: number, slots: SlotValues): number {
    if (token >= 0) {
      return token;
    }
    const { slot, words } = this.#lexicon.blanks[~token] as Blank;
    const value = slots[slot] as number;
    return words[value] as number;
  }

  /**
   * Lays the words out in time, so that the last one ends after `length`
   * milliseconds. The words are stretched, never the silences.
   */
  protected layOut(length: number): void {
    const room = length - this.#silence;
    let silent = 0;
    let said = 0;
    for (let turn = 0; turn < this.turns; turn++) {
      silent += this.gap[turn] as number;
      said = this.#layOutTurn(turn, silent, said, room);
    }
  }

  /** Returns how much of all speech has been said after the turn. */
  #layOutTurn(
    turn: number,
    silent: number,
    saidBefore: number,
    room: number,
  ): number {
    const { spoken, pause } = this.#lexicon;
    const speech = this.#speech;
    const last = this.#firstWordOf(turn + 1) - 1;
    let said = saidBefore;
    for (let at = this.#firstWordOf(turn); at <= last; at++) {
      const id = this.word[at] as number;
      this.begin[at] = silent + stretch(said, room, speech);
      said += spoken[id] as number;
      this.end[at] = silent + stretch(said, room, speech);
      if (at < last) {
        said += pause[id] as number;
      }
    }
    return said;
  }
}

/**
 * Stretches a part of the speech to the room that there is for all of it. Whole
 * numbers: the product stays far below 2^53.
 */
function stretch(said: number, room: number, speech: number): number {
  const stretched = said * room;
  return divideWhole(stretched, speech);
}
