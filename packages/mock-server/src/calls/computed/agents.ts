import { Dice, hash, keyFor } from "./hash.js";
import type { AgentPlan, Profile } from "./profiles.js";

/**
 * Agents are dealt in blocks of this many calls; every block holds the same
 * cards in another order.
 */
export const HAND = 32;

/** One agent of a workspace. */
export interface Agent extends AgentPlan {
  readonly id: string;
  /** Its own telephone number (E.164, from a range reserved for fiction). */
  readonly number: string;
}

/**
 * Which agent has which call, and the other way round: an agent's n-th call is
 * computed, not searched.
 */
export class Agents {
  readonly all: readonly Agent[];
  readonly #key: number;
  readonly #deck: Uint8Array;
  readonly #hand = new Uint8Array(HAND);
  #dealt = -1;

  constructor(seed: number, profile: Profile) {
    this.#key = keyFor(seed, "agents");
    this.all = profile.map((plan, n) => ({
      ...plan,
      id: agentId(this.#key, n),
      number: ownNumber(this.#key, n),
    }));
    this.#deck = Uint8Array.from(
      profile.flatMap((plan, n) => new Array<number>(plan.share).fill(n)),
    );
  }

  /** The place in `all` of the agent of call `i`. */
  indexOf(i: number): number {
    return this.hand(Math.floor(i / HAND))[i % HAND] as number;
  }

  /**
   * The agents of the 32 calls of a block, in order; valid until the next call
   * of this method.
   */
  hand(block: number): Uint8Array {
    if (block !== this.#dealt) {
      this.#deal(block);
    }
    return this.#hand;
  }

  #deal(block: number): void {
    const dice = new Dice().reset(hash(this.#key, block));
    this.#hand.set(this.#deck);
    for (let k = HAND - 1; k > 0; k--) {
      const other = dice.below(k + 1);
      const held = this.#hand[k] as number;
      this.#hand[k] = this.#hand[other] as number;
      this.#hand[other] = held;
    }
    this.#dealt = block;
  }
}

function agentId(key: number, n: number): string {
  const words = [1, 2].map((part) =>
    hash(key + part, n)
      .toString(16)
      .padStart(8, "0"),
  );
  return `agent_${words.join("").slice(0, 12)}`;
}

function ownNumber(key: number, n: number): string {
  return `+1800555${String(100 + (hash(key, n) % 80) + n).padStart(4, "0")}`;
}
