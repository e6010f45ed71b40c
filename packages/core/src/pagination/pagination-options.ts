import type { Checkpoint } from "../checkpoint.js";
import type { ValueSpec } from "../spec/operation.js";
import type { Partition } from "./partition.js";

/** How to walk a list. None of it changes what is asked for. */
export interface PaginationOptions {
  /**
   * How many pages are fetched ahead of the one being consumed; 0 switches it
   * off.
   * @default 1
   */
  readonly prefetch?: number | undefined;
  /**
   * At most so many pages in this run. Not the page size: that is the
   * operation's own limit.
   * @default Infinity
   */
  readonly maxPages?: number | undefined;
  /**
   * At most so many items in this run. Not the page size.
   * @default Infinity
   */
  readonly maxItems?: number | undefined;
  /**
   * Go on exactly after this position: the `checkpoint` of another iterator, or
   * of an error.
   */
  readonly resume?: Checkpoint | undefined;
  /**
   * End at the newest start there is at the beginning, so that what arrives
   * meanwhile does not keep it going.
   * @default false
   */
  readonly snapshot?: boolean | undefined;
  /** Fetch in parallel: `windows()` of `@rollcall/core/partition`. */
  readonly partition?: Partition | undefined;
  /** Aborts what is in flight and everything after. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Where the docstrings of the options say `@default`, it is this: a test
 * compares the two.
 */
export const paginationDefaults = {
  prefetch: 1,
  maxPages: Infinity,
  maxItems: Infinity,
  snapshot: false,
} as const;

/** Options after defaults: what a walk works with. */
export type WalkSettings = PaginationOptions & {
  readonly prefetch: number;
  readonly maxPages: number;
  readonly maxItems: number;
  readonly snapshot: boolean;
};

/** @param options - Checked ones, of which none is undefined. */
export function walkSettingsOf(options: PaginationOptions): WalkSettings {
  const settings = {
    ...paginationDefaults,
    ...options,
  };
  return settings as WalkSettings;
}

const count = {
  type: "number",
  minimum: 0,
} as const;

/** What each option has to be, as far as it is checked. */
export const paginationOptions: Readonly<
  Record<keyof PaginationOptions, ValueSpec>
> = {
  prefetch: {
    type: "integer",
    minimum: 0,
    maximum: 100,
  },
  maxPages: count,
  maxItems: count,
  resume: {},
  snapshot: { type: "boolean" },
  partition: {},
  signal: {},
};
