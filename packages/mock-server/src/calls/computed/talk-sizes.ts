/*
 * How long people talk, whatever the workspace's kind is (agent-profiles.ts). How
 * wide the lengths spread around the median is in corpus/quantile-tables.ts, and how
 * long silences and failed calls last in outcome.ts.
 */

/** How much people say. */
export interface Size {
  /**
   * The median of the lognormal that lengths are drawn from, in milliseconds.
   * Draws below five seconds are spread over the longer ones, so the median of
   * the calls themselves is higher.
   */
  readonly median: number;
  /** The longest conversation, in milliseconds. */
  readonly longest: number;
}

/**
 * The sizes by name: `short` is an exchange or two and keeps pages light,
 * `long` is for testing heavy ones.
 */
export const SIZES = {
  short: {
    median: 2_000,
    longest: 300_000,
  },
  medium: {
    median: 16_000,
    longest: 600_000,
  },
  long: {
    median: 70_000,
    longest: 1_800_000,
  },
} as const satisfies Record<string, Size>;

/** How long the calls of a mock are. */
export type SizeName = keyof typeof SIZES;
