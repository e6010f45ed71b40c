import { RollcallError } from "../errors/rollcall-error.js";
import type { Parameters, Send } from "../request/send.js";
import type { OperationSpec } from "../spec/operation.js";
import { peek } from "./ask.js";
import { type Checkpoint, type Mark, resumed } from "./checkpoint.js";
import { RepeatedPageError } from "./errors/repeated-page-error.js";
import type { PaginationOptions } from "./options.js";
import { along, isAfter } from "./order.js";
import type { Cursor, Key, Place } from "./place.js";
import { type Plan, planned } from "./plan.js";
import { Recent } from "./recent.js";
import { type Fetch, type Turn, turn } from "./turn.js";

/** One page of a list: never empty, and without what was handed out before. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What was sent to get it; `undefined` for the first page. */
  readonly cursor: Cursor | undefined;
  /** The answer it came in, already read: for its status and headers. */
  readonly response: Response;
}

const noop = () => {};

/**
 * The error with a checkpoint, inside another where it cannot take one: a
 * frozen one, or what is no object.
 */
export function withCheckpoint(
  error: unknown,
  checkpoint: Checkpoint,
): unknown {
  const carrier = Object.isExtensible(error)
    ? error
    : new RollcallError(
        "What was thrown cannot carry a checkpoint: see cause",
        { cause: error },
      );
  return Object.assign(carrier as object, { checkpoint });
}

/**
 * The pages of a list, fetched as they are asked for: the one primitive that
 * everything else is made of.
 *
 * It goes on after an error: `next()` asks for the same page again. Calls of
 * `next()` in parallel are queued.
 *
 * @example
 * ```ts
 * for await (const page of client.calls.pages({ limit: 1000 })) console.log(page.items.length);
 * ```
 */
export class Pages<Item> implements AsyncIterableIterator<Page<Item>> {
  readonly #plan: Plan;
  readonly #fetch: Fetch;
  readonly #prefetch: number;
  readonly #abort = new AbortController();
  readonly #signal: AbortSignal;
  readonly #recent = new Recent();
  #isSorted = true;
  #top: Key | undefined;
  #itemsLeft: number;
  #most = 1 / 0;
  #pagesLeft: number;
  #place: Place | undefined;
  #ahead: Promise<Turn>[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #start: Mark | undefined;
  #mark: Turn["mark"] | undefined;
  #last: unknown;

  /**
   * @throws {CheckpointError} when `resume` is not a checkpoint of this list.
   * @throws {PaginationError} when the operation does not paginate.
   */
  constructor(
    operation: OperationSpec,
    send: Send,
    parameters: Parameters,
    options: PaginationOptions = {},
  ) {
    const {
      resume,
      signal,
      partition,
      prefetch = 1,
      maxItems = 1 / 0,
      maxPages = 1 / 0,
    } = options;
    this.#plan = planned(operation, send, parameters, options);
    this.#place = resumed(this.#plan, resume ?? this.checkpoint);
    this.#start = resume;
    this.#top = this.#place.key;
    this.#recent.note([this.#top?.id]);
    this.#plan.isSeen = (id) => this.#recent.has(id);
    this.#plan.isSorted = () => this.#isSorted;
    this.#fetch =
      partition?.(this.#plan, { turn, peek }) ??
      turn.bind(undefined, this.#plan);
    this.#prefetch = prefetch;
    this.#itemsLeft = maxItems;
    this.#pagesLeft = maxPages;
    const signals = [this.#abort.signal, signal].filter((given) => !!given);
    this.#signal = AbortSignal.any(signals);
  }

  /**
   * The place after the last page that was handed out. It stays readable after
   * `break`, after an error and at the end.
   */
  get checkpoint(): Checkpoint {
    return this.checkpointAfter(this.#last);
  }

  /** @internal The place after an item of the last page. */
  checkpointAfter(item: unknown): Checkpoint {
    const mark = this.#mark?.(item) ?? this.#start;
    // What comes back from a file is what was put there: nothing is undefined.
    return JSON.parse(
      JSON.stringify({ v: 1, fingerprint: this.#plan.fingerprint, ...mark }),
    );
  }

  /**
   * @internal Hands out at most so many items from here on, until it is told
   * otherwise.
   */
  cap(items: number): void {
    this.#most = items;
  }

  get #left(): number {
    return Math.min(this.#itemsLeft, this.#most);
  }

  /**
   * The next page. @throws What sending throws, and {@link PaginationError};
   * each with its `checkpoint`.
   */
  next(): Promise<IteratorResult<Page<Item>, undefined>> {
    const result = this.#queue.then(() => this.#step());
    // It must not hold on to the page.
    this.#queue = result.then(noop, noop);
    return result;
  }

  /** Ends the iteration and aborts what is in flight. `break` calls it. */
  async return(): Promise<IteratorResult<Page<Item>, undefined>> {
    this.#place = undefined;
    this.#ahead = [];
    this.#abort.abort();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #step(): Promise<IteratorResult<Page<Item>, undefined>> {
    try {
      while (this.#place && this.#left > 0 && this.#pagesLeft > 0) {
        const turn = await (this.#ahead.shift() ??
          this.#fetch(this.#place, this.#signal));
        if (!this.#place) {
          break;
        }
        const value = this.#taken(turn);
        this.#place = turn.next;
        this.#lookAhead(turn);
        if (value) {
          return { done: false, value };
        }
      }
    } catch (error) {
      if (this.#place) {
        this.#ahead = [];
        // Asking again begins anew: what was counted, and seen, towards this
        // error is not held against it.
        this.#place = { ...this.#place, tries: 0, trail: undefined };
        throw withCheckpoint(error, this.checkpoint);
      }
    }
    return this.return();
  }

  /** What of a turn was not handed out before. */
  #fresh({ items, skipped }: Turn): readonly unknown[] {
    const { keyOf } = this.#plan;
    const keys = [...skipped, ...items].map(keyOf);
    // As long as each item comes after the one before, none can be there twice.
    for (const key of keys) {
      this.#isSorted &&= !this.#top || isAfter(this.#plan, key, this.#top);
      this.#top = key;
    }
    if (this.#isSorted) {
      this.#recent.note(keys.map(({ id }) => id));
      return items;
    }
    const isNew = (item: unknown) => this.#recent.add(keyOf(item).id);
    const isStillSkipping = skipped.filter(isNew).length;
    const fresh = items.filter(isNew);
    const isSeen =
      skipped.length + items.length && !isStillSkipping && !fresh.length;
    if (isSeen && !this.#advances()) {
      throw new RepeatedPageError(
        "The page holds nothing but items of the pages before",
      );
    }
    return fresh;
  }

  /**
   * In an ordered list, items that moved, or were read again, may fill a page:
   * handed out before, and yet not behind.
   */
  #advances(): boolean {
    const key = this.#place?.key;
    return (
      !!key &&
      this.#plan.ordered &&
      along(this.#plan, this.#top?.start) >= along(this.#plan, key.start)
    );
  }

  /** The page that a turn becomes, `undefined` when nothing in it is new. */
  #taken(turn: Turn): Page<Item> | undefined {
    const items = this.#fresh(turn).slice(0, this.#left) as Item[];
    if (!items.length) {
      return undefined;
    }
    this.#mark = turn.mark;
    this.#last = items.at(-1);
    this.#itemsLeft -= items.length;
    this.#most -= items.length;
    this.#pagesLeft--;
    return { items, cursor: turn.cursor, response: turn.response };
  }

  /**
   * Sends for the pages after this one, each as soon as the one before is
   * there.
   */
  #lookAhead(from: Turn): void {
    // What is left may fit into fewer pages than are fetched ahead.
    const pages = Math.min(
      this.#prefetch,
      this.#pagesLeft,
      Math.ceil(this.#left / this.#plan.limit),
    );
    let last = this.#ahead.at(-1) ?? Promise.resolve(from);
    while (this.#ahead.length < pages) {
      last = last.then((turn) =>
        turn.next ? this.#fetch(turn.next, this.#signal) : turn,
      );
      last.catch(noop);
      this.#ahead.push(last);
    }
  }
}
