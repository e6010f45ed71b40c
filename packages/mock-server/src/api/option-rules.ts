import { PROFILES } from "../calls/computed/profiles.js";
import { SIZES } from "../calls/computed/sizes.js";
import { MAX_SPEED, MIN_SPEED } from "../defaults.js";
import {
  numberBetween,
  oneOf,
  type Rule,
  textLike,
  wholeNumber,
} from "../util/rule.js";
import { rangeEnds } from "./filters/range-end.js";
import { mediaRule } from "./media/media-base.js";

type NameOf<T> = keyof T & string;

function namesOf<T extends object>(table: T) {
  return Object.keys(table) as NameOf<T>[];
}

/** A billion. */
const MOST_CALLS = 1_000_000_000;

/** What each option of a mock may be. The command's flags say the same. */
export const optionRules = {
  seed: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  calls: wholeNumber(0, MOST_CALLS),
  maxLimit: wholeNumber(1, 100_000),
  perMinute: wholeNumber(0, 60_000),
  cacheBytes: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  profile: oneOf(namesOf(PROFILES)),
  size: oneOf(namesOf(SIZES)),
  rangeEnd: oneOf(rangeEnds),
  media: mediaRule,
};

/** What a cursor's expiry may be. */
export const expiryRules = {
  afterMs: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  afterRequests: wholeNumber(0, Number.MAX_SAFE_INTEGER),
};

/** What an API key may be. */
export const keyRule = textLike(/^[\x21-\x7e]+$/, "text without spaces");

const runningSpeeds = numberBetween(MIN_SPEED, MAX_SPEED);

/** How fast a clock may run: seconds of it in one of real time. */
export const speedRule: Rule<number> = {
  accepts: `${runningSpeeds.accepts} or 0`,
  read: (value) => (value === 0 ? 0 : runningSpeeds.read(value)),
};
