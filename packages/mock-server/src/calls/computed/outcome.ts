import { WIDE } from "./corpus/quantile-tables.js";
import { hash, keyFor } from "./hash.js";
import type { Channel } from "./profiles.js";
import { bitsFrom, quantile } from "./quantiles.js";
import type { Size } from "./sizes.js";

/** How a call ended, and what that says about it. */
export interface Ending {
  readonly reason: string;
  readonly status: "ended" | "error";
  /** Whether anybody said anything. */
  readonly spoken: boolean;
}

const ending = (
  reason: string,
  status: "ended" | "error",
  spoken: boolean,
): Ending => ({
  reason,
  status,
  spoken,
});

/**
 * Every disconnection reason. Dialling that failed and errors have no
 * conversation.
 */
export const ENDINGS: readonly Ending[] = [
  ending("user_hangup", "ended", true),
  ending("agent_hangup", "ended", true),
  ending("call_transfer", "ended", true),
  ending("inactivity", "ended", true),
  ending("machine_detected", "ended", true),
  ending("concurrency_limit_reached", "error", false),
  ending("dial_busy", "error", false),
  ending("dial_failed", "error", false),
  ending("dial_no_answer", "error", false),
  ending("error_llm_websocket_open", "error", false),
  ending("error_llm_websocket_lost_connection", "error", false),
  ending("error_llm_websocket_runtime", "error", false),
  ending("error_llm_websocket_corrupt_payload", "error", false),
  ending("error_frontend_corrupted_payload", "error", false),
  ending("error_twilio", "error", false),
  ending("error_no_audio_received", "error", false),
  ending("error_asr", "error", false),
  ending("error_retell", "error", false),
  ending("error_unknown", "error", false),
];

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

  /** How call `i` ends; the odds depend on its channel. */
  endingOf(i: number, channel: Channel): Ending {
    let dice = hash(this.#key, i) % 1000;
    const odds = ODDS[channel];
    let k = 0;
    while (dice >= (odds[k] as number)) {
      dice -= odds[k++] as number;
    }
    return ENDINGS[k] as Ending;
  }

  /** The silence that ends call `i`, in milliseconds. */
  silenceOf(i: number): number {
    return SILENCES[hash(this.#key + 2, i) % SILENCES.length] as number;
  }

  /** From start to end, in milliseconds. */
  durationOf(i: number, { reason, spoken }: Ending): number {
    const bits = hash(this.#key + 1, i);
    if (reason === "machine_detected") {
      return 4_500 + (bits % 6_000);
    }
    if (spoken) {
      return (
        this.#talkOf(bits) + (reason === "inactivity" ? this.silenceOf(i) : 0)
      );
    }
    if (reason === "dial_no_answer") {
      return 20_000 + (bits % 15_000);
    }
    if (reason.startsWith("dial_")) {
      return 1_500 + (bits % 9_000);
    }
    return 150 + (bits % 4_000);
  }

  #talkOf(bits: number): number {
    const { median, longest } = this.#size;
    return Math.min(longest, quantile(WIDE, this.#longEnough(bits), median));
  }

  /**
   * Spreads the draws that are too short over the others: cut off there, they
   * would all be of the same length.
   */
  #longEnough(bits: number): number {
    const least = this.#least;
    return bits >= least
      ? bits
      : least + Math.floor((bits * (0x100000000 - least)) / least);
  }
}
