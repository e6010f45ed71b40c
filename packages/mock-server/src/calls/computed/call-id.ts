import { permute, unpermute } from "./feistel.js";
import { formatHex } from "./format-digits.js";
import { hash, keyFor } from "./hash.js";

const SHAPE = /^call_[0-9a-f]{16}$/;
const RANK_BEGIN = "call_".length;
const RANK_END = RANK_BEGIN + 8;

/**
 * The ids of a data set: `call_` and 16 hex digits. The first eight are a keyed
 * bijection of the call's number, so that an id is decoded, not searched; the
 * other eight are check digits, so that a made-up id is known as one.
 */
export class CallIds {
  readonly #key: number;
  readonly #checkKey: number;

  constructor(seed: number) {
    this.#key = keyFor(seed, "call-id");
    this.#checkKey = this.#key ^ 1;
  }

  /**
   * What orders ids: of two calls, the one with the smaller rank has the
   * smaller id.
   */
  rankOf(number: number): number {
    return permute(this.#key, number);
  }

  /** The number that has this rank. */
  numberOf(rank: number): number {
    return unpermute(this.#key, rank);
  }

  /** The id that has this rank. */
  idOf(rank: number): string {
    const digits = formatHex(rank);
    const checkDigits = formatHex(hash(this.#checkKey, rank));
    return `call_${digits}${checkDigits}`;
  }

  /**
   * The rank behind an id; `undefined` for a string that is no id of this data
   * set.
   */
  parse(id: string): number | undefined {
    if (!SHAPE.test(id)) {
      return undefined;
    }
    const digits = id.slice(RANK_BEGIN, RANK_END);
    const rank = Number.parseInt(digits, 16);
    if (this.idOf(rank) === id) {
      return rank;
    }
    return undefined;
  }
}
