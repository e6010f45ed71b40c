/**
 * The values that hold where nothing else is said, and the bounds of what can
 * be said. Each stands here once; a test compares the `@default` of every
 * option with them.
 */

/** Which data set. */
export const DEFAULT_SEED = 1;

/** How many calls are generated, unless there are calls of one's own. */
export const DEFAULT_CALLS = 10_000;

/**
 * The slowest that a clock runs, unless it stands still. Webhooks that are to
 * be sent again wait on it: slower than this they would never come.
 */
export const MIN_SPEED = 0.001;

/** The fastest that a clock runs: milliseconds of it in one of real time. */
export const MAX_SPEED = 1_000_000;

/** The greatest instant that a `Date` can hold, in epoch milliseconds. */
export const LAST_INSTANT = 8.64e15;
