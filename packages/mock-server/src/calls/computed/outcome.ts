import type { AgentPlan } from "./agent-profiles.js";
import { WIDE } from "./corpus/quantile-tables.js";
import { divideWhole, TWO_TO_THE_32 } from "./divide-whole.js";
import { ENDINGS, type Ending, HOSTED_ENDINGS, ODDS } from "./endings.js";
import { hash, keyFor } from "./hash.js";
import { bitsFrom, quantile } from "./quantiles.js";
import type { Size } from "./talk-sizes.js";

/**
 * The calls' silence limits, in milliseconds; `inactivity` means that this much
 * silence ended the call.
 */
const SILENCES = [10_000, 15_000, 20_000, 30_000];
const LONGEST_SILENCE = 30_000;

/** A length that is drawn: evenly from `least` on, in milliseconds. */
interface Spread {
  readonly least: number;
  readonly spread: number;
}

/** How long an attempt takes that comes to nothing. */
const DIALLED_IN_VAIN: Spread = {
  least: 1_500,
  spread: 9_000,
};
const ATTEMPTS: Readonly<Record<string, Spread>> = {
  dial_no_answer: {
    least: 20_000,
    spread: 15_000,
  },
  concurrency_limit_reached: {
    least: 150,
    spread: 4_000,
  },
};

const SHORTEST_TALK = 5_000;

/**
 * Endings and lengths of calls: cheap enough to be asked of every candidate of
 * a filtered page.
 */
export class Outcomes {
  /**
   * No call lasts longer than this, in milliseconds: what bounds a filter on
   * ends.
   */
  readonly longest: number;
  readonly #key: number;
  readonly #size: Size;
  /** Smaller bits stand for lengths in which nobody could say a sentence. */
  readonly #least: number;

  constructor(seed: number, size: Size) {
    this.#key = keyFor(seed, "outcomes");
    this.#size = size;
    this.#least = bitsFrom(WIDE, SHORTEST_TALK / size.median);
    this.longest = size.longest + LONGEST_SILENCE;
  }

  /** How call `i` ends; the odds depend on its agent. */
  endingOf(
    i: number,
    { channel, customLlm }: Pick<AgentPlan, "channel" | "customLlm">,
  ): Ending {
    const endings = customLlm ? ENDINGS : HOSTED_ENDINGS;
    const odds = ODDS[channel];
    let dice = hash(this.#key, i) % 1000;
    let k = 0;
    for (;;) {
      const share = odds[k] as number;
      if (dice < share) {
        return endings[k] as Ending;
      }
      dice -= share;
      k += 1;
    }
  }

  /** The silence that ends call `i`, in milliseconds. */
  silenceOf(i: number): number {
    const bits = hash(this.#key + 2, i);
    const index = bits % SILENCES.length;
    return SILENCES[index] as number;
  }

  /**
   * From start to end, in milliseconds. A call that never connected has no
   * length: its start is the instant at which its attempt was given up.
   */
  durationOf(i: number, { reason, connected, spoken }: Ending): number {
    if (!connected) {
      return 0;
    }
    const bits = hash(this.#key + 1, i);
    if (reason === "machine_detected") {
      return 4_500 + (bits % 6_000);
    }
    if (!spoken) {
      return 150 + (bits % 4_000);
    }
    const talk = this.#talkOf(bits);
    if (reason === "inactivity") {
      return talk + this.silenceOf(i);
    }
    return talk;
  }

  /**
   * How long call `i` was tried before it was given up, in milliseconds; 0 when
   * it connected.
   */
  attemptOf(i: number, { reason, connected }: Ending): number {
    if (connected) {
      return 0;
    }
    const { least, spread } = ATTEMPTS[reason] ?? DIALLED_IN_VAIN;
    const bits = hash(this.#key + 1, i);
    return least + (bits % spread);
  }

  #talkOf(bits: number): number {
    const { median, longest } = this.#size;
    const longEnough = this.#longEnough(bits);
    const talk = quantile(WIDE, longEnough, median);
    return Math.min(longest, talk);
  }

  /**
   * Spreads the draws that are too short over the others: cut off there, they
   * would all be of the same length.
   */
  #longEnough(bits: number): number {
    const least = this.#least;
    if (bits >= least) {
      return bits;
    }
    const room = TWO_TO_THE_32 - least;
    return least + divideWhole(bits * room, least);
  }
}
