import type { AgentPlan, Profile } from "./agent-profiles.js";
import { divideWhole } from "./divide-whole.js";
import { formatDigits, formatHex } from "./format-digits.js";
import { Dice, hash, keyFor } from "./hash.js";

/**
 * Agents are dealt in blocks of this many calls; every block holds the same
 * cards in another order.
 */
export const HAND = 32;

/** The hex digits of an agent's id. */
const ID_LENGTH = 12;

/** +1 800 555 0100 to 0199 are reserved for fiction. */
const FIRST_LINE = 100;

/** Leaves room for 20 agents, whose numbers are all different. */
const STARTING_LINES = 80;

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
  readonly #scratchHand = new Uint8Array(HAND);
  #dealtBlock = -1;

  constructor(seed: number, profile: Profile) {
    const key = keyFor(seed, "agents");
    this.#key = key;
    this.all = makeAgents(key, profile);
    this.#deck = makeDeck(profile);
  }

  /** The place in `all` of the agent of call `i`. */
  indexOf(i: number): number {
    const block = divideWhole(i, HAND);
    const hand = this.borrowHand(block);
    return hand[i % HAND] as number;
  }

  /**
   * The agents of the 32 calls of a block, in order. Lent: the next call of
   * this method writes over it.
   */
  borrowHand(block: number): Uint8Array {
    if (block !== this.#dealtBlock) {
      this.#deal(block);
    }
    return this.#scratchHand;
  }

  #deal(block: number): void {
    const bits = hash(this.#key, block);
    const dice = new Dice();
    dice.reset(bits);
    this.#scratchHand.set(this.#deck);
    shuffle(this.#scratchHand, dice);
    this.#dealtBlock = block;
  }
}

function makeAgents(key: number, profile: Profile): Agent[] {
  return profile.map((plan, n) => makeAgent(key, n, plan));
}

function makeAgent(key: number, n: number, plan: AgentPlan): Agent {
  return {
    ...plan,
    id: agentId(key, n),
    number: ownNumber(key, n),
  };
}

/** For each of the calls of a block, the agent that it may belong to. */
function makeDeck(profile: Profile): Uint8Array {
  const cards: number[] = [];
  profile.forEach(({ share }, n) => {
    for (let k = 0; k < share; k++) {
      cards.push(n);
    }
  });
  return Uint8Array.from(cards);
}

/** The shuffle of Fisher and Yates. */
function shuffle(cards: Uint8Array, dice: Dice): void {
  for (let last = cards.length - 1; last > 0; last--) {
    const drawn = dice.below(last + 1);
    const card = cards[last] as number;
    cards[last] = cards[drawn] as number;
    cards[drawn] = card;
  }
}

function agentId(key: number, n: number): string {
  const firstBits = hash(key + 1, n);
  const secondBits = hash(key + 2, n);
  const digits = formatHex(firstBits) + formatHex(secondBits);
  const idDigits = digits.slice(0, ID_LENGTH);
  return `agent_${idDigits}`;
}

function ownNumber(key: number, n: number): string {
  const bits = hash(key, n);
  const start = bits % STARTING_LINES;
  const line = FIRST_LINE + start + n;
  const digits = formatDigits(line, 4);
  return `+1800555${digits}`;
}
