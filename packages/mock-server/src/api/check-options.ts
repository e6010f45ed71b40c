import { PROFILES } from "../calls/computed/profiles.js";
import { SIZES } from "../calls/computed/sizes.js";
import type { MockOptions } from "./options.js";

/** A billion. */
const MOST_CALLS = 1_000_000_000;
const MOST_KEYS = 1_000;

/**
 * Refuses options that make no sense, with a `RangeError` that names the option
 * and what it may be.
 */
export function checkOptions(options: MockOptions): void {
  whole("seed", options.seed, 0, Number.MAX_SAFE_INTEGER);
  whole("calls", options.calls, 0, MOST_CALLS);
  whole("maxLimit", options.maxLimit, 1, 100_000);
  whole("perMinute", options.perMinute, 0, 60_000);
  oneOf("profile", options.profile, Object.keys(PROFILES));
  oneOf("size", options.size, Object.keys(SIZES));
  const keys = options.apiKeys ?? [];
  if (keys.length > MOST_KEYS) {
    throw new RangeError(`apiKeys must be at most ${MOST_KEYS}.`);
  }
  if (keys.some((key) => !/^[\x21-\x7e]+$/.test(key))) {
    throw new RangeError("apiKeys must be text without spaces.");
  }
  if (new Set(keys).size < keys.length) {
    throw new RangeError("apiKeys must differ from each other.");
  }
}

function whole(
  name: string,
  value: number | undefined,
  low: number,
  high: number,
): void {
  if (
    value === undefined ||
    (Number.isInteger(value) && value >= low && value <= high)
  ) {
    return;
  }
  throw new RangeError(
    `${name} must be a whole number from ${low} to ${high}, but is ${value}.`,
  );
}

function oneOf(
  name: string,
  value: string | undefined,
  accepted: readonly string[],
): void {
  if (value === undefined || accepted.includes(value)) {
    return;
  }
  throw new RangeError(
    `${name} must be one of ${accepted.join(", ")}, but is ${JSON.stringify(value)}.`,
  );
}
