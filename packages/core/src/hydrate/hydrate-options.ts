import type { ApiError } from "../errors/api-error.js";
import { checkValue } from "../request/check-value.js";
import type { ValueSpec } from "../spec/operation.js";
import type { CallCache } from "./call-cache.js";
import { isGone } from "./is-gone.js";

/** How items become whole calls. */
export interface HydrateOptions<Item, Whole> {
  /**
   * At most so many requests at once, and at most so many items read ahead of
   * the call that is handed out. @default 8
   */
  readonly concurrency?: number | undefined;
  /**
   * Asked before the service, and given what the service answers. Its keys tell
   * the id, the status, and whether the call is analysed; calls under way are
   * not kept. Where it fails, the service is asked. @default none
   */
  readonly cache?: CallCache<Whole> | undefined;
  /**
   * What becomes of a call that the service does not know any more: it comes as
   * `{ item, missing }`, or the error is thrown. @default "give"
   */
  readonly onMissing?: "give" | "throw" | undefined;
  /**
   * Whether an answer means that there is no such call any more. @default the
   * status is 400, 404, 410 or 422: the service documents 400 and 422 alone,
   * and the id, which is all that the request says, came from its own list
   */
  readonly isGone?: ((error: ApiError) => boolean) | undefined;
  /**
   * Whether an item needs no request. @default it is of the legacy list, which
   * shows whole calls, or has a `transcript`
   */
  readonly isWhole?: ((item: Item) => boolean) | undefined;
  /** Aborts what is in flight and everything after. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Where the docstrings of the options say `@default`, it is this: a test
 * compares the two.
 */
export const hydrateDefaults = {
  concurrency: 8,
  onMissing: "give",
} as const;

/** What the options have to be, as far as they are checked. */
const optionSpecs: Readonly<Record<keyof HydrateOptions<0, 0>, ValueSpec>> = {
  concurrency: {
    type: "integer",
    minimum: 1,
  },
  cache: {},
  onMissing: { enum: ["give", "throw"] },
  isGone: { type: "function" },
  isWhole: { type: "function" },
  signal: {},
};

/** Options after defaults. */
export interface HydrateSettings<Item, Whole>
  extends HydrateOptions<Item, Whole> {
  readonly concurrency: number;
  readonly isGone: (error: ApiError) => boolean;
  readonly isWhole: (item: Item) => boolean;
}

/**
 * Throws an {@link InputError} for an option that is wrong or not known.
 *
 * @param listsWhole - Whether the list of the client shows whole calls.
 */
export function hydrateSettings<Item, Whole>(
  options: HydrateOptions<Item, Whole>,
  listsWhole = false,
): HydrateSettings<Item, Whole> {
  const given = checkValue(options, {
    type: "object",
    properties: optionSpecs,
  });
  const settings = {
    ...hydrateDefaults,
    isGone,
    isWhole: listsWhole ? () => true : hasTranscript,
    ...(given as HydrateOptions<Item, Whole>),
  };
  return settings as HydrateSettings<Item, Whole>;
}

function hasTranscript(item: unknown): boolean {
  const { transcript } = Object(item);
  return transcript !== undefined && transcript !== null;
}
