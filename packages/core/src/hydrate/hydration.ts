import type { Checkpoint } from "../checkpoint.js";
import { AbortedError } from "../errors/aborted-error.js";
import { withCheckpoint } from "../pagination/with-checkpoint.js";
import { onAbort } from "../request/on-abort.js";
import type { Ahead } from "./read-ahead.js";

const ignore = () => {};

/** Of the request that an aborted iteration would have come to next. */
const nextRequest = {
  operation: undefined,
  method: "GET",
  path: "more calls",
  url: "more calls",
  attempts: 0,
};

/**
 * Whole calls, in the order of the items that they are made of: what
 * {@link hydrate} gives. It ends with the first error. Calls of `next()` in
 * parallel are queued.
 *
 * @example
 * ```ts
 * const calls = hydrate(client, client.calls.iterate({ limit: 1000 }));
 * for await (const call of calls) await save(call, calls.checkpoint);
 * ```
 */
export class Hydration<Value, Place> implements AsyncIterableIterator<Value> {
  readonly #ahead: Ahead<Value, Place>;
  readonly #stopListening: () => void;
  #checkpoint: Place | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isOver = false;
  /** The caller has aborted, and has not been told yet. */
  #aborted: AbortedError | undefined;
  /** Rejects what `next()` waits for. */
  #interrupt: (reason: unknown) => void = ignore;

  /** @internal */
  constructor(
    ahead: Ahead<Value, Place>,
    checkpoint: Place | undefined,
    signal: AbortSignal | undefined,
  ) {
    this.#ahead = ahead;
    this.#checkpoint = checkpoint;
    this.#stopListening = this.#listenTo(signal);
  }

  /**
   * The place after the last call that was handed out, never ahead of it: to be
   * passed as `resume` to the iteration that the items come from. `undefined`
   * where that has none.
   */
  get checkpoint(): Place {
    return this.#checkpoint as Place;
  }

  /**
   * The next call. @throws What `calls.get` and the iteration of items throw,
   * and `AbortedError`; each with the `checkpoint`, where there is one.
   */
  next(): Promise<IteratorResult<Value, undefined>> {
    const result = this.#queue.then(() => this.#step());
    // It must not hold on to the call.
    this.#queue = result.then(ignore, ignore);
    return result;
  }

  /**
   * Ends the iteration, aborts what is in flight, and ends the iteration of
   * items. `break` calls it.
   */
  async return(): Promise<IteratorResult<Value, undefined>> {
    this.#isOver = true;
    this.#stopListening();
    this.#interrupt(undefined);
    await this.#ahead.stop();
    return {
      done: true,
      value: undefined,
    };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #step(): Promise<IteratorResult<Value, undefined>> {
    try {
      const result = await this.#readNext();
      if (result) {
        return result;
      }
    } catch (error) {
      if (!this.#isOver) {
        // What the source says to its end would hide what went wrong.
        this.return().catch(ignore);
        throw this.#withCheckpoint(error);
      }
    }
    return this.return();
  }

  /** `undefined` at the end. */
  async #readNext(): Promise<IteratorYieldResult<Value> | undefined> {
    if (this.#isOver) {
      return undefined;
    }
    if (this.#aborted) {
      throw this.#aborted;
    }
    const slot = await this.#unlessInterrupted(this.#ahead.first());
    if (!slot) {
      return undefined;
    }
    const value = await this.#unlessInterrupted(slot.value);
    this.#ahead.shift();
    this.#checkpoint = slot.checkpoint;
    return {
      done: false,
      value,
    };
  }

  /** Not `Promise.race`, which leaves something behind on what outlives it. */
  #unlessInterrupted<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#interrupt = reject;
      promise.then(resolve, reject);
    });
  }

  #listenTo(signal: AbortSignal | undefined): () => void {
    if (!signal) {
      return ignore;
    }
    const abort = () => {
      this.#aborted = new AbortedError(nextRequest, signal.reason);
      this.#ahead.stop().catch(ignore);
      this.#interrupt(this.#aborted);
    };
    return onAbort(signal, abort);
  }

  #withCheckpoint(error: unknown): unknown {
    if (this.#checkpoint === undefined) {
      return error;
    }
    return withCheckpoint(error, this.#checkpoint as Checkpoint);
  }
}
