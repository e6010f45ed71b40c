import { checked } from "../request/value.js";
import type { Checkpoint } from "./checkpoint.js";
import { paginationOptions } from "./options.js";
import { type Pages, withCheckpoint } from "./pages.js";

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
  #items: readonly Item[] = [];
  #index = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /**
   * The place before a `collect()` that failed, until what it had collected is
   * handed out.
   */
  #before: Checkpoint | undefined;
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
    if (this.#before) {
      return this.#before;
    }
    const last = this.#items[this.#index - 1];
    return last === undefined
      ? this.#pages.checkpoint
      : this.#pages.checkpointAfter(last);
  }

  /**
   * The next item. @throws What sending throws, and `PaginationError`; each
   * with its `checkpoint`.
   */
  next(): Promise<IteratorResult<Item, undefined>> {
    if (!this.#waiting && this.#index < this.#items.length) {
      return Promise.resolve(this.#taken());
    }
    this.#waiting++;
    const result = this.#queue.then(() => this.#turned());
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
    await this.#pages.return();
    return { done: true, value: undefined };
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
    maxItems = 1 / 0,
  }: {
    /**
     * At most so many. Without it they all have to fit in memory. @default
     * Infinity
     */
    readonly maxItems?: number;
  } = {}): Promise<Item[]> {
    checked(maxItems, paginationOptions.maxItems, ".maxItems");
    this.#pages.cap(maxItems - (this.#items.length - this.#index));
    const { checkpoint } = this;
    const collected: Item[] = [];
    try {
      while (collected.length < maxItems) {
        const result = await this.next();
        if (result.done) {
          break;
        }
        collected.push(result.value);
      }
    } catch (error) {
      this.#pages.cap(1 / 0);
      this.#items = [...collected, ...this.#items.slice(this.#index)];
      this.#index = 0;
      this.#before = checkpoint;
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

  async #turned(): Promise<IteratorResult<Item, undefined>> {
    if (this.#index >= this.#items.length) {
      const page = await this.#pages.next();
      if (page.done) {
        return page;
      }
      // It may have been ended while the page was on its way to here.
      this.#items = this.#isOver
        ? page.value.items.slice(0, 1)
        : page.value.items;
      this.#index = 0;
      this.#before = undefined;
    }
    return this.#taken();
  }

  #taken(): IteratorResult<Item, undefined> {
    const value = this.#items[this.#index++] as Item;
    // What was handed out is its consumer's: a page that is kept while the next
    // is read costs the garbage collector.
    if (this.#index === this.#items.length) {
      this.#items = [value];
      this.#index = 1;
      this.#before = undefined;
    }
    return { done: false, value };
  }
}
