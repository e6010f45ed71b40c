import type { Checkpoint } from "../checkpoint.js";
import { checkValue } from "../request/check-value.js";
import type { Pages } from "./pages.js";
import { paginationOptions } from "./pagination-options.js";
import { withCheckpoint } from "./with-checkpoint.js";

/**
 * The items of a list, one by one: a thin layer over its {@link Pages}.
 *
 * @example
 * ```ts
 * const calls = client.calls.iterate({ filter_criteria: { agent_id: ["agent_7b20c4e95d1f"] } });
 * for await (const call of calls) await save(call, calls.checkpoint);
 * ```
 */
export class Items<Item> implements AsyncIterableIterator<Item> {
  readonly #pages: Pages<Item>;
  /** The items of one page. */
  #items: readonly Item[] = [];
  /** How many of them were handed out. */
  #index = 0;
  /** The last item of the page before. */
  #lastOfPage: Item | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** Calls of `next()` that wait for a page. */
  #waiting = 0;
  /**
   * The checkpoint before a `collect()` that failed, until what it had
   * collected is handed out.
   */
  #beforeCollect: Checkpoint | undefined;
  #isOver = false;

  constructor(pages: Pages<Item>) {
    this.#pages = pages;
  }

  /**
   * The place after the last item that was handed out; plain JSON, to be passed
   * as `resume`. It stays readable after `break`, after an error and at the
   * end. Worked out when it is read.
   *
   * @example
   * ```ts
   * const calls = client.calls.iterate();
   * await calls.next();
   * const rest = await client.calls.iterate({ resume: calls.checkpoint }).collect();
   * rest.length; // => 2
   * ```
   */
  get checkpoint(): Checkpoint {
    if (this.#beforeCollect) {
      return this.#beforeCollect;
    }
    const last = this.#items[this.#index - 1] ?? this.#lastOfPage;
    if (last === undefined) {
      return this.#pages.checkpoint;
    }
    return this.#pages.checkpointAfter(last);
  }

  /**
   * The next item. @throws What sending throws, and `PaginationError`; each
   * with its `checkpoint`.
   */
  next(): Promise<IteratorResult<Item, undefined>> {
    if (!this.#waiting && this.#index < this.#items.length) {
      return Promise.resolve(this.#takeItem());
    }
    this.#waiting++;
    const result = this.#queue.then(() => this.#readOn());
    const settle = () => {
      this.#waiting--;
    };
    this.#queue = result.then(settle, settle);
    return result;
  }

  /** Ends the iteration and aborts what is in flight. `break` calls it. */
  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#isOver = true;
    this.#items = this.#items.slice(0, this.#index);
    const end = this.#pages.return();
    return end as Promise<IteratorReturnResult<undefined>>;
  }

  /**
   * All items from here on, in one array; then the iteration is over. If it
   * fails, what was collected is not lost: it is handed out again, by another
   * `collect()` or by `next()`, and the error's checkpoint is the place before
   * all of it.
   *
   * @throws InputError, if `maxItems` is no number from 0 up.
   * @throws What sending throws, and `PaginationError`; each with its
   * `checkpoint`.
   * @example
   * ```ts
   * const latest = await client.calls.iterate({ limit: 2 }).collect({ maxItems: 2 });
   * latest.map(({ call_id }) => call_id); // => ["call_4c8e1f06a2b94d73", "call_91d2b7305ef8a64c"]
   * ```
   */
  async collect({
    maxItems = Infinity,
  }: {
    /**
     * At most so many. Without it they all have to fit in memory. @default
     * Infinity
     */
    readonly maxItems?: number;
  } = {}): Promise<Item[]> {
    checkValue(maxItems, paginationOptions.maxItems, ".maxItems");
    this.#pages.cap(maxItems - (this.#items.length - this.#index));
    const { checkpoint } = this;
    const collected: Item[] = [];
    try {
      while (collected.length < maxItems) {
        const { done, value } = await this.next();
        if (done) {
          break;
        }
        collected.push(value);
      }
    } catch (error) {
      this.#putBack(collected, checkpoint);
      throw withCheckpoint(error, checkpoint);
    }
    await this.return();
    return collected;
  }

  /**
   * The next item alone, `undefined` when there is none; then the iteration is
   * over.
   *
   * @throws What sending throws, and `PaginationError`; each with its
   * `checkpoint`.
   * @example
   * ```ts
   * const newest = await client.calls.iterate({ limit: 1 }).first();
   * newest?.call_id; // => "call_4c8e1f06a2b94d73"
   * ```
   */
  async first(): Promise<Item | undefined> {
    return (await this.collect({ maxItems: 1 }))[0];
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Puts what was collected in front of what is to come. */
  #putBack(collected: readonly Item[], checkpoint: Checkpoint): void {
    this.#pages.cap(Infinity);
    this.#hold([...collected, ...this.#items.slice(this.#index)]);
    this.#beforeCollect = checkpoint;
  }

  /** The next item, of the next page if need be. */
  async #readOn(): Promise<IteratorResult<Item, undefined>> {
    if (this.#index >= this.#items.length) {
      const page = await this.#pages.next();
      if (page.done) {
        return page;
      }
      const { items } = page.value;
      // It may have been ended while the page was on its way to here.
      this.#hold(this.#isOver ? items.slice(0, 1) : items);
    }
    return this.#takeItem();
  }

  #hold(items: readonly Item[]): void {
    this.#items = items;
    this.#index = 0;
    this.#beforeCollect = undefined;
  }

  #takeItem(): IteratorResult<Item, undefined> {
    const value = this.#items[this.#index++] as Item;
    if (this.#index === this.#items.length) {
      // What was handed out is its consumer's, and a page that is kept while
      // the next is read costs the garbage collector.
      this.#hold([]);
      this.#lastOfPage = value;
    }
    return {
      done: false,
      value,
    };
  }
}
