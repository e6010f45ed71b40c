/** Where whole calls are kept between runs; a `Map` will do. */
export interface CallCache<Whole> {
  /** The call that was kept under this key; without one, nothing. */
  get(
    key: string,
  ): Whole | undefined | null | Promise<Whole | undefined | null>;
  /** Keeps a call. Nobody waits for what it returns. */
  set(key: string, call: Whole): unknown;
}

/** What the key of a call is made of. */
export interface Keyed {
  readonly call_id: string;
  readonly call_status?: string | null | undefined;
  readonly call_analysis?: unknown;
}

/**
 * The key of a call: a call that ends or is analysed meanwhile gets another
 * one.
 */
function keyOf({ call_id, call_status, call_analysis }: Keyed): string {
  const stage = call_analysis ? "analysed" : "not analysed";
  return `${call_id} ${call_status} ${stage}`;
}

/** A call that is under way changes, and its key does not. */
const underWay: readonly unknown[] = ["registered", "ongoing"];

/** A cache that never fails: without it, there is nothing in it. */
export class SafeCache<Whole extends Keyed> {
  readonly #cache: CallCache<Whole> | undefined;

  constructor(cache: CallCache<Whole> | undefined) {
    this.#cache = cache;
  }

  /** The call as it was kept, if it is this one. */
  async get(item: Keyed): Promise<Whole | undefined> {
    if (!this.#cache) {
      return undefined;
    }
    if (underWay.includes(item.call_status)) {
      return undefined;
    }
    try {
      const call = await this.#cache.get(keyOf(item));
      const isThis = call?.call_id === item.call_id;
      if (isThis) {
        return call;
      }
      return undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a call. */
  async set(call: Whole): Promise<void> {
    try {
      const isKept = !underWay.includes(call.call_status);
      await (isKept && this.#cache?.set(keyOf(call), call));
    } catch {
      // The call is there all the same; the next run asks for it again.
    }
  }
}
