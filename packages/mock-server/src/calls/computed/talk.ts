import type { Dice } from "./hash.js";
import type { Phrase } from "./lexicon.js";
import type { CompiledExchange, CompiledScript, Library } from "./library.js";
import { NARROW, quantile } from "./quantiles.js";
import type { SlotValues } from "./template.js";

const MAX_WORDS = 16_384;
const MAX_TURNS = 4_096;
const SLOWEST = 3_500;

export const AGENT = 0;
export const USER = 1;

/** What one conversation is made of. */
export interface TalkPlan {
  readonly script: CompiledScript;
  readonly dice: Dice;
  readonly slots: SlotValues;
  /** From the start of the call to the last word's end, in milliseconds. */
  readonly length: number;
  /** The agent's median end-to-end latency, in milliseconds. */
  readonly latency: number;
  readonly dialling: boolean;
}

/**
 * One conversation at a time: its turns, their words, and when each is said.
 * The buffers are used again for the next.
 *
 * The length is given (a filter on ends has to know it without composing
 * anything), so exchanges are added as long as they fit, and then the words
 * (never the silences, which are the latencies) are stretched to end on the
 * millisecond.
 */
export class Talk {
  turns = 0;
  readonly role = new Uint8Array(MAX_TURNS);
  /**
   * Silence before the turn, in milliseconds; before an agent's answer, its
   * end-to-end latency.
   */
  readonly gap = new Int32Array(MAX_TURNS);
  /** Where the turn's words begin; they end where the next turn's begin. */
  readonly first = new Int32Array(MAX_TURNS + 1);
  readonly tool: (CompiledExchange["tool"] | undefined)[] = [];
  readonly word = new Int32Array(MAX_WORDS);
  /**
   * When the word begins and ends, in milliseconds from the start of the call.
   */
  readonly begin = new Int32Array(MAX_WORDS);
  readonly end = new Int32Array(MAX_WORDS);
  readonly #library: Library;
  #gaps = 0;
  #speech = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Composes a conversation between an agent and a person. */
  compose(plan: TalkPlan): void {
    this.#clear();
    const { script, dice } = plan;
    const openings = plan.dialling ? script.dialling : script.answering;
    this.#say(AGENT, pick(openings, dice), dice.between(250, 600), plan);
    const fits = this.#tryTo(plan, () =>
      this.#say(USER, pick(script.need, dice), dice.between(300, 900), plan),
    );
    if (fits) {
      this.#exchanges(plan);
    }
    this.#time(plan.length);
  }

  /** Composes what an answering machine says. */
  composeMachine(plan: TalkPlan): void {
    this.#clear();
    this.#say(
      USER,
      pick(this.#library.machines, plan.dice),
      plan.dice.between(300, 900),
      plan,
    );
    this.#time(plan.length);
  }

  /**
   * Leaves only the words that have been said in full after so many
   * milliseconds of the call.
   */
  cutAt(elapsed: number): void {
    const words = this.first[this.turns] as number;
    let said = 0;
    while (said < words && (this.end[said] as number) <= elapsed) {
      said++;
    }
    while (this.turns > 0 && (this.first[this.turns - 1] as number) >= said) {
      this.turns--;
    }
    this.first[this.turns] = said;
  }

  #clear(): void {
    this.turns = 0;
    this.#gaps = 0;
    this.#speech = 0;
    this.first[0] = 0;
  }

  #exchanges(plan: TalkPlan): void {
    const { script, dice } = plan;
    const { general } = this.#library;
    const own = script.exchanges;
    let filler = dice.below(general.length);
    for (let k = 0, more = true; more; k++) {
      const filling = k >= 2 * own.length || (k > 2 && k % 3 === 2);
      const next = filling
        ? general[filler++ % general.length]
        : own[k % own.length];
      more = this.#tryTo(plan, () =>
        this.#exchange(next as CompiledExchange, plan),
      );
    }
    for (const closing of script.closing) {
      this.#tryTo(plan, () => this.#exchange(closing, plan));
    }
  }

  #exchange(exchange: CompiledExchange, plan: TalkPlan): void {
    const { dice } = plan;
    const drawn =
      quantile(NARROW, dice.bits(), plan.latency) +
      (exchange.tool ? dice.between(250, 900) : 0);
    this.#say(
      AGENT,
      exchange.agent,
      Math.min(SLOWEST, drawn),
      plan,
      exchange.tool,
    );
    this.#say(USER, pick(exchange.user, dice), dice.between(250, 1_400), plan);
  }

  /** Keeps what `add` added, unless more than half of it is too much. */
  #tryTo(plan: TalkPlan, add: () => void): boolean {
    const { turns } = this;
    const gaps = this.#gaps;
    const speech = this.#speech;
    add();
    const added = this.#gaps + this.#speech - gaps - speech;
    const full = (this.first[this.turns] as number) > MAX_WORDS - 256;
    if (this.#gaps + this.#speech <= plan.length + added / 2 && !full) {
      return true;
    }
    this.turns = turns;
    this.#gaps = gaps;
    this.#speech = speech;
    return false;
  }

  #say(
    role: number,
    phrase: Phrase,
    gap: number,
    plan: TalkPlan,
    tool?: CompiledExchange["tool"],
  ): void {
    const { lexicon } = this.#library;
    let at = this.first[this.turns] as number;
    for (let k = 0; k < phrase.length; k++) {
      const token = phrase[k] as number;
      const id = token < 0 ? this.#filled(~token, plan.slots) : token;
      this.word[at++] = id;
      this.#speech += lexicon.spoken[id] as number;
      if (k < phrase.length - 1) {
        this.#speech += lexicon.pause[id] as number;
      }
    }
    this.role[this.turns] = role;
    this.gap[this.turns] = gap;
    this.tool[this.turns] = tool;
    this.#gaps += gap;
    this.first[++this.turns] = at;
  }

  #filled(place: number, slots: SlotValues): number {
    const { slot, words } = this.#library.lexicon.places[place] as {
      slot: number;
      words: readonly number[];
    };
    return words[slots[slot] as number] as number;
  }

  /**
   * Lays the words out in time. Whole numbers throughout:
   * `(length - gaps) * speech` stays far below 2^53.
   */
  #time(length: number): void {
    const { spoken, pause } = this.#library.lexicon;
    const room = length - this.#gaps;
    const speech = this.#speech;
    let silent = 0;
    let said = 0;
    for (let turn = 0; turn < this.turns; turn++) {
      silent += this.gap[turn] as number;
      const last = (this.first[turn + 1] as number) - 1;
      for (let at = this.first[turn] as number; at <= last; at++) {
        const id = this.word[at] as number;
        this.begin[at] = silent + Math.floor((said * room) / speech);
        said += spoken[id] as number;
        this.end[at] = silent + Math.floor((said * room) / speech);
        if (at < last) {
          said += pause[id] as number;
        }
      }
    }
  }
}

function pick(phrases: readonly Phrase[], dice: Dice): Phrase {
  return phrases[dice.below(phrases.length)] as Phrase;
}
