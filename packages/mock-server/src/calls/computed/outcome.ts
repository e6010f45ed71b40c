import { hasConnected } from "../connected.js";
import { WIDE } from "./corpus/quantile-tables.js";
import { hash, keyFor } from "./hash.js";
import type { AgentPlan, Channel } from "./profiles.js";
import { bitsFrom, quantile } from "./quantiles.js";
import type { Size } from "./sizes.js";
import { divideWhole, TWO_TO_THE_32 } from "./whole.js";

/** How a call ended, and what that says about it. */
export interface Ending {
  readonly reason: string;
  readonly status: "ended" | "error";
  /** Whether anybody answered. */
  readonly connected: boolean;
  /** Whether anybody said anything. */
  readonly spoken: boolean;
}

function regular(reason: string): Ending {
  return {
    reason,
    status: "ended",
    connected: true,
    spoken: true,
  };
}

function failed(reason: string): Ending {
  const connected = hasConnected(reason);
  return {
    reason,
    status: "error",
    connected,
    spoken: false,
  };
}

/**
 * Every disconnection reason. Dialling that failed and errors have no
 * conversation.
 */
export const ENDINGS: readonly Ending[] = [
  regular("user_hangup"),
  regular("agent_hangup"),
  regular("call_transfer"),
  regular("inactivity"),
  regular("machine_detected"),
  failed("concurrency_limit_reached"),
  failed("dial_busy"),
  failed("dial_failed"),
  failed("dial_no_answer"),
  failed("error_llm_websocket_open"),
  failed("error_llm_websocket_lost_connection"),
  failed("error_llm_websocket_runtime"),
  failed("error_llm_websocket_corrupt_payload"),
  failed("error_frontend_corrupted_payload"),
  failed("error_twilio"),
  failed("error_no_audio_received"),
  failed("error_asr"),
  failed("error_retell"),
  failed("error_unknown"),
];

/** What goes wrong where the LLM is the service's own, without a websocket. */
const WITHOUT_WEBSOCKET: Readonly<Record<string, string>> = {
  error_llm_websocket_open: "error_retell",
  error_llm_websocket_lost_connection: "error_no_audio_received",
  error_llm_websocket_runtime: "error_unknown",
  error_llm_websocket_corrupt_payload: "error_asr",
};

const HOSTED_ENDINGS: readonly Ending[] = ENDINGS.map((ending) => ({
  ...ending,
  reason: WITHOUT_WEBSOCKET[ending.reason] ?? ending.reason,
}));

/**
 * How often each ending comes, in parts of a thousand, in the order of
 * {@link ENDINGS}.
 */
const ODDS: Record<Channel, readonly number[]> = {
  inbound: [520, 318, 86, 30, 0, 6, 0, 0, 0, 7, 6, 4, 3, 0, 7, 6, 3, 2, 2],
  outbound: [
    300, 262, 40, 24, 108, 6, 52, 38, 138, 6, 5, 4, 3, 0, 6, 3, 2, 1, 2,
  ],
  web: [560, 300, 20, 62, 0, 6, 0, 0, 0, 8, 8, 4, 3, 9, 0, 12, 4, 2, 2],
};

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
const DIALLED_IN_VAIN: Spread = { least: 1_500, spread: 9_000 };
const ATTEMPTS: Readonly<Record<string, Spread>> = {
  dial_no_answer: { least: 20_000, spread: 15_000 },
  concurrency_limit_reached: { least: 150, spread: 4_000 },
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
    return reason === "inactivity" ? talk + this.silenceOf(i) : talk;
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
