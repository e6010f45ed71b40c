import { ApiError } from "../errors/api-error.js";
import { PageShapeError } from "../pagination/errors/page-shape-error.js";
import { type Keyed, SafeCache } from "./call-cache.js";
import type { HydrateSettings } from "./hydrate-options.js";

/** What reads one call: a client of either version of the API. */
export interface CallReader<Whole> {
  readonly calls: {
    /** Whether the list shows calls as `get` does. @default false */
    readonly listsWhole?: boolean | undefined;
    get(
      call_id: string,
      options?: { readonly signal?: AbortSignal },
    ): Promise<Whole>;
  };
}

/** A call that was listed, and then was not there any more. */
export interface Missing<Item> {
  /** As it was listed. */
  readonly item: Item;
  /** What the service answered. */
  readonly missing: ApiError;
}

/** Makes a whole call of an item. */
export type ReadWhole<Item, Whole> = (
  item: Item,
  signal: AbortSignal,
) => Promise<Whole | Missing<Item>>;

/** Asks the cache, then the service. */
export function createReader<Item extends Keyed, Whole extends Keyed>(
  client: CallReader<Whole>,
  settings: HydrateSettings<Item, Whole>,
): ReadWhole<Item, Whole> {
  const { isWhole, isGone, onMissing } = settings;
  const cache = new SafeCache(settings.cache);
  return async (item, signal) => {
    if (isWhole(item)) {
      return item as unknown as Whole;
    }
    const kept = await cache.get(item);
    // It may have ended meanwhile.
    signal.throwIfAborted();
    if (kept) {
      return kept;
    }
    try {
      const call = await client.calls.get(item.call_id, { signal });
      checkCall(call, item);
      void cache.set(call);
      return call;
    } catch (error) {
      const isMissing = error instanceof ApiError && isGone(error);
      if (isMissing && onMissing !== "throw") {
        return {
          item,
          missing: error,
        };
      }
      throw error;
    }
  };
}

/** What else answers with success would be taken for a call without anything. */
function checkCall(call: Partial<Keyed>, { call_id }: Keyed): void {
  if (typeof Object(call).call_id !== "string") {
    throw new PageShapeError(
      `The answer for call ${call_id} is no object with call_id`,
    );
  }
}
