import type { ProfileName } from "./profiles.js";
import type { SizeName } from "./sizes.js";

/** The end of every data set's time, exclusive: 2026-11-01T00:00:00Z. */
export const DATA_END = 1_793_491_200_000;

/** The days that a data set covers. */
export const DATA_DAYS = 90;

/** What decides every byte of a data set. */
export interface DataOptions {
  /** Any whole number from 0 to 2^53 - 1. @default 1 */
  readonly seed?: number;
  /**
   * How many calls start within the data's span of time, up to a billion.
   * @default 10000
   */
  readonly count?: number;
  /** What kind of workspace it is. @default "mixed" */
  readonly profile?: ProfileName;
  /** How much people say. @default "medium" */
  readonly size?: SizeName;
  /**
   * Calls a minute that arrive after the span, for a clock that moves on.
   * @default 0
   */
  readonly perMinute?: number;
  /**
   * The address below which recordings and logs are said to be, without a slash
   * at its end. @default they are at addresses where nobody answers
   */
  readonly mediaBase?: string | undefined;
}
