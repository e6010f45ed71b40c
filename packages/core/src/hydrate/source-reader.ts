import { InputError } from "../errors/input-error.js";

/** What can be iterated over, perhaps with a place to go on from. */
export type Source<Item, Place> = (
  | AsyncIterable<Item>
  | Iterable<Item | PromiseLike<Item>>
) & { readonly checkpoint?: Place };

/** An item, and the place after it. */
export interface Taken<Item, Place> {
  readonly item: Item;
  readonly checkpoint: Place | undefined;
}

const ignore = () => {};

/** Takes the items of a source, one at a time. */
export class SourceReader<Item, Place> {
  readonly #source: Source<Item, Place>;
  readonly #iterator: AsyncIterator<Item> | Iterator<Item | PromiseLike<Item>>;
  #isBusy = false;
  #isOver = false;

  constructor(source: Source<Item, Place>) {
    this.#source = source;
    this.#iterator = iteratorOf(source);
  }

  get checkpoint(): Place | undefined {
    return this.#source.checkpoint;
  }

  /** The next item, `undefined` at the end. Not before the one before is there. */
  async take(): Promise<Taken<Item, Place> | undefined> {
    if (this.#isOver) {
      return undefined;
    }
    this.#isBusy = true;
    try {
      const { done, value } = await this.#iterator.next();
      if (done) {
        this.#isOver = true;
        return undefined;
      }
      const item = await value;
      const { call_id } = Object(item);
      if (typeof call_id !== "string") {
        throw new InputError("calls", "items with a call_id");
      }
      return {
        item,
        checkpoint: this.#source.checkpoint,
      };
    } finally {
      this.#isBusy = false;
    }
  }

  /**
   * Tells the source that no more is wanted. A source that is on its way to an
   * item may take forever, so nobody waits for that one.
   */
  async close(): Promise<void> {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    const isBusy = this.#isBusy;
    const closed = (async () => this.#iterator.return?.())();
    closed.catch(ignore);
    if (!isBusy) {
      await closed;
    }
  }
}

function iteratorOf<Item>(source: Source<Item, unknown>) {
  const bag: Partial<AsyncIterable<Item> & Iterable<Item>> = Object(source);
  const iterator = bag[Symbol.asyncIterator]?.() ?? bag[Symbol.iterator]?.();
  if (!iterator) {
    throw new InputError("calls", "what can be iterated over");
  }
  return iterator;
}
