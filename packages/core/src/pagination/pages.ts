import type { Checkpoint } from "../checkpoint.js";
import type { Parameters, Send } from "../request/send.js";
import type { OperationSpec } from "../spec/operation.js";
import type { CursorStrategy } from "./cursor-strategy.js";
import { HandedOut } from "./handed-out.js";
import { createPageReader } from "./page-reader.js";
import {
  type PaginationOptions,
  walkSettingsOf,
} from "./pagination-options.js";
import type { PageReader } from "./partition-tools.js";
import { createPlan, type Plan } from "./plan.js";
import { type Cursor, itemBefore, type Position } from "./position.js";
import { storedIn } from "./read-checkpoint.js";
import type { ReadPage } from "./read-page.js";
import { withCheckpoint } from "./with-checkpoint.js";
import { type StoreAfter, writeCheckpoint } from "./write-checkpoint.js";

/** One page of a list: never empty, and without what was handed out before. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What was sent to get it; `undefined` for the first page. */
  readonly cursor: Cursor | undefined;
  /** The answer it came in, already read: for its status and headers. */
  readonly response: Response;
  /**
   * How many items match the filters, where that was asked for: all of them,
   * whatever the page, and never a part. So only the answer to the caller's own
   * question says it: the first page of a list does, and each page that its
   * cursors lead to. A page of a window has none, as the service would count
   * that window alone; nor has one that was found again by its start, or a run
   * that is resumed there. Keep the first number that you see.
   */
  readonly total?: number | undefined;
}

const ignore = () => {};

/**
 * The pages of a list, fetched as they are asked for: the one primitive that
 * everything else is made of.
 *
 * After an error, `next()` asks for the same page again. Calls of `next()` in
 * parallel are queued.
 *
 * @example
 * ```ts
 * for await (const page of client.calls.pages({ limit: 1000 })) console.log(page.items.length);
 * ```
 */
export class Pages<Item> implements AsyncIterableIterator<Page<Item>> {
  readonly #plan: Plan;
  readonly #readPage: PageReader;
  readonly #handedOut: HandedOut;
  readonly #abort = new AbortController();
  readonly #prefetch: number;
  /** Where to go on; `undefined` when it is over. */
  #position: Position | undefined;
  #fetchedAhead: Promise<ReadPage>[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #pagesLeft: number;
  #itemsLeft: number;
  #cap = Infinity;
  #storeAfter: StoreAfter;
  #lastItem: unknown;

  /**
   * @internal
   * @throws {CheckpointError} when `resume` is not a checkpoint of this list.
   * @throws {PaginationError} when the operation does not paginate.
   */
  constructor(
    operation: OperationSpec,
    send: Send,
    parameters: Parameters,
    options: Omit<PaginationOptions, "signal">,
    cursors: CursorStrategy,
  ) {
    const settings = walkSettingsOf(options);
    this.#plan = createPlan(operation, send, parameters, settings, cursors);
    const stored = storedIn(settings.resume, this.#plan);
    this.#position = cursors.positionOf(this.#plan, stored);
    this.#storeAfter = () => stored;
    this.#handedOut = new HandedOut(this.#plan, itemBefore(this.#position));
    const walk = {
      plan: this.#plan,
      history: this.#handedOut,
      signal: this.#abort.signal,
    };
    this.#readPage = createPageReader(walk, cursors, settings.partition);
    this.#prefetch = settings.prefetch;
    this.#itemsLeft = settings.maxItems;
    this.#pagesLeft = settings.maxPages;
  }

  /**
   * The place after the last page that was handed out. It stays readable after
   * `break`, after an error and at the end.
   */
  get checkpoint(): Checkpoint {
    return this.checkpointAfter(this.#lastItem);
  }

  /** @internal The place after an item of the last page. */
  checkpointAfter(item: unknown): Checkpoint {
    return writeCheckpoint(this.#plan, this.#storeAfter(item));
  }

  /**
   * @internal Hands out at most so many items from here on, until it is told
   * otherwise.
   */
  cap(items: number): void {
    this.#cap = items;
  }

  /**
   * The next page. @throws What sending throws, and {@link PaginationError};
   * each with its `checkpoint`.
   */
  next(): Promise<IteratorResult<Page<Item>, undefined>> {
    const result = this.#queue.then(() => this.#step());
    // It must not hold on to the page.
    this.#queue = result.then(ignore, ignore);
    return result;
  }

  /** Ends the iteration and aborts what is in flight. `break` calls it. */
  async return(): Promise<IteratorResult<Page<Item>, undefined>> {
    this.#position = undefined;
    this.#fetchedAhead = [];
    this.#abort.abort();
    return {
      done: true,
      value: undefined,
    };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #step(): Promise<IteratorResult<Page<Item>, undefined>> {
    try {
      const value = await this.#readNew();
      if (value) {
        return {
          done: false,
          value,
        };
      }
    } catch (error) {
      if (this.#position) {
        this.#startOver(this.#position);
        throw withCheckpoint(error, this.checkpoint);
      }
    }
    return this.return();
  }

  /** Reads until a page holds something new; `undefined` at the end. */
  async #readNew(): Promise<Page<Item> | undefined> {
    while (this.#position && this.#left > 0 && this.#pagesLeft >= 1) {
      const page = await (this.#fetchedAhead.shift() ??
        this.#readPage(this.#position));
      // It may have been ended meanwhile.
      if (!this.#position) {
        return undefined;
      }
      const handedOut = this.#handOut(page);
      this.#position = page.next;
      this.#fetchAhead(page);
      if (handedOut) {
        return handedOut;
      }
    }
    return undefined;
  }

  /** How many items may be handed out yet: no half ones. */
  get #left(): number {
    return Math.floor(Math.min(this.#itemsLeft, this.#cap));
  }

  /**
   * After an error the same page is asked for again. What was counted, and
   * seen, towards the error is not held against it.
   */
  #startOver(position: Position): void {
    const { search } = position;
    this.#fetchedAhead = [];
    this.#position = {
      ...position,
      search: search && { ...search, rounds: 0 },
      trail: undefined,
    };
  }

  /** What is new in a page, `undefined` when nothing is. */
  #handOut(page: ReadPage): Page<Item> | undefined {
    const { cursor, response, total, storeAfter } = page;
    const items = this.#handedOut
      .takeNew(page, this.#position)
      .slice(0, this.#left) as Item[];
    if (items.length === 0) {
      return undefined;
    }
    this.#storeAfter = storeAfter;
    this.#lastItem = items.at(-1);
    this.#itemsLeft -= items.length;
    this.#cap -= items.length;
    this.#pagesLeft--;
    return {
      items,
      cursor,
      response,
      total,
    };
  }

  /**
   * Sends for the pages after this one, each as soon as the one before is
   * there.
   */
  #fetchAhead(page: ReadPage): void {
    // What is left may fit into fewer pages than are fetched ahead.
    const wanted = Math.min(
      this.#prefetch,
      this.#pagesLeft,
      Math.ceil(this.#left / this.#plan.pageSize),
    );
    let last = this.#fetchedAhead.at(-1) ?? Promise.resolve(page);
    while (this.#fetchedAhead.length < wanted) {
      last = last.then((before) =>
        before.next ? this.#readPage(before.next) : before,
      );
      last.catch(ignore);
      this.#fetchedAhead.push(last);
    }
  }
}
