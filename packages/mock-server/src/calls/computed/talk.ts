import type {
  CompiledExchange,
  CompiledScript,
  Library,
} from "./compiled-scripts.js";
import { NARROW } from "./corpus/quantile-tables.js";
import type { Dice } from "./hash.js";
import type { Phrase } from "./lexicon.js";
import { quantile } from "./quantiles.js";
import type { SlotValues } from "./template.js";
import { AGENT, Turns, USER } from "./turns.js";

export { AGENT } from "./turns.js";

/** From how many to how many milliseconds. */
interface Span {
  readonly shortest: number;
  readonly longest: number;
}

const SILENCE_BEFORE_GREETING: Span = {
  shortest: 250,
  longest: 600,
};
const SILENCE_BEFORE_NEED: Span = {
  shortest: 300,
  longest: 900,
};
const SILENCE_BEFORE_ANSWER: Span = {
  shortest: 250,
  longest: 1_400,
};
const TIME_OF_TOOL: Span = {
  shortest: 250,
  longest: 900,
};

/** No answer of an agent takes longer, in milliseconds. */
const SLOWEST_ANSWER = 3_500;

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
 * One conversation at a time.
 *
 * The length is given (a filter on ends has to know it without composing
 * anything), so exchanges are added as long as they fit, and then the words
 * (never the silences, which are the latencies) are stretched to end on the
 * millisecond.
 */
export class Talk extends Turns {
  readonly #library: Library;

  constructor(library: Library) {
    super(library.lexicon);
    this.#library = library;
  }

  /** Composes a conversation between an agent and a person. */
  compose(plan: TalkPlan): void {
    const { script, length } = plan;
    this.clear();
    this.#open(plan);
    const fits = this.tryTo(length, () => {
      this.#sayAsUser(script.need, SILENCE_BEFORE_NEED, plan);
    });
    if (fits) {
      this.#addExchanges(plan);
    }
    this.layOut(length);
  }

  /** Composes what an answering machine says. */
  composeMachine(plan: TalkPlan): void {
    this.clear();
    this.#sayAsUser(this.#library.machines, SILENCE_BEFORE_NEED, plan);
    this.layOut(plan.length);
  }

  #open({ script, dialling, dice, slots }: TalkPlan): void {
    const openings = dialling ? script.dialling : script.answering;
    const phrase = pick(openings, dice);
    const gap = drawTime(SILENCE_BEFORE_GREETING, dice);
    this.say(
      {
        role: AGENT,
        phrase,
        gap,
      },
      slots,
    );
  }

  #sayAsUser(
    phrases: readonly Phrase[],
    silence: Span,
    { dice, slots }: TalkPlan,
  ): void {
    const phrase = pick(phrases, dice);
    const gap = drawTime(silence, dice);
    this.say(
      {
        role: USER,
        phrase,
        gap,
      },
      slots,
    );
  }

  #addExchanges(plan: TalkPlan): void {
    const { script, dice } = plan;
    const { general } = this.#library;
    const own = script.exchanges;
    let filler = dice.below(general.length);
    let fits = true;
    for (let k = 0; fits; k++) {
      if (isFiller(k, own.length)) {
        fits = this.#tryExchange(general, filler, plan);
        filler++;
      } else {
        fits = this.#tryExchange(own, k, plan);
      }
    }
    for (let k = 0; k < script.closing.length; k++) {
      this.#tryExchange(script.closing, k, plan);
    }
  }

  /** Adds the n-th exchange, counted round and round, if it fits. */
  #tryExchange(
    exchanges: readonly CompiledExchange[],
    n: number,
    plan: TalkPlan,
  ): boolean {
    const exchange = exchanges[n % exchanges.length] as CompiledExchange;
    return this.tryTo(plan.length, () => {
      this.#addExchange(exchange, plan);
    });
  }

  #addExchange(exchange: CompiledExchange, plan: TalkPlan): void {
    const { agent: phrase, user, tool } = exchange;
    const gap = drawLatency(exchange, plan);
    this.say(
      {
        role: AGENT,
        phrase,
        gap,
        tool,
      },
      plan.slots,
    );
    this.#sayAsUser(user, SILENCE_BEFORE_ANSWER, plan);
  }
}

/**
 * Whether the k-th exchange is a general one: every third is, and all of them
 * once those of the script have come twice.
 */
function isFiller(k: number, ownExchanges: number): boolean {
  if (k >= 2 * ownExchanges) {
    return true;
  }
  return k > 2 && k % 3 === 2;
}

/** The agent's end-to-end latency, in milliseconds; tools take time as well. */
function drawLatency(exchange: CompiledExchange, plan: TalkPlan): number {
  const { dice, latency } = plan;
  const thinking = quantile(NARROW, dice.bits(), latency);
  if (!exchange.tool) {
    return Math.min(SLOWEST_ANSWER, thinking);
  }
  const usingTool = drawTime(TIME_OF_TOOL, dice);
  return Math.min(SLOWEST_ANSWER, thinking + usingTool);
}

function drawTime(span: Span, dice: Dice): number {
  return dice.between(span.shortest, span.longest);
}

function pick(phrases: readonly Phrase[], dice: Dice): Phrase {
  const index = dice.below(phrases.length);
  return phrases[index] as Phrase;
}
