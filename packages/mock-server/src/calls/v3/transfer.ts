import { formatDigits } from "../computed/format-digits.js";
import type { V3Ending } from "./ending.js";
import type { Source } from "./view-source.js";

/**
 * The shortest and the longest that a call goes on with somebody else, in
 * milliseconds. No analysis is ready before the longest.
 */
const SHORTEST_LEG = 600;
const LONGEST_LEG = 3_900;

/** +1 800 555 0100 to 0199 are reserved for fiction. */
const FIRST_LINE = 100;

/** How a call went on with somebody else. */
export interface Transfer {
  /** E.164. */
  readonly destination: string;
  /** When the other one hung up, in epoch milliseconds. */
  readonly end: number;
  /** From the call's end to that, in milliseconds. */
  readonly duration: number;
}

/** How a call went on; `undefined` for one that was not handed over. */
export function transferOf(
  { call, draws, isOurs }: Source,
  { isTransfer }: V3Ending,
): Transfer | undefined {
  const { end_timestamp: end } = call;
  if (!isOurs) {
    return undefined;
  }
  if (!isTransfer) {
    return undefined;
  }
  if (end === undefined) {
    return undefined;
  }
  const dice = draws.of("transfer");
  const line = formatDigits(FIRST_LINE + dice.below(100), 4);
  const duration = dice.between(SHORTEST_LEG, LONGEST_LEG);
  return {
    destination: `+1888555${line}`,
    end: end + duration,
    duration,
  };
}
