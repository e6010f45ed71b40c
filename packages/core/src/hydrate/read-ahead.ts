import type { SourceReader } from "./source-reader.js";

/** What is made of an item, and the place after it. */
export interface Slot<Value, Place> {
  readonly value: Promise<Value>;
  readonly checkpoint: Place | undefined;
}

/** What is made ahead of its turn, in its order. */
export interface Ahead<Value, Place> {
  /**
   * The first one that has not been taken out yet, `undefined` at the end.
   */
  first(): Promise<Slot<Value, Place> | undefined>;
  /** Takes the first one out, and begins with another. */
  shift(): void;
  /** Aborts what is on its way, and closes the source. */
  stop(): Promise<void>;
}

const ignore = () => {};

/**
 * Takes items ahead of their turn, at most so many, and makes something of each
 * at once.
 */
export class ReadAhead<Item, Value, Place> implements Ahead<Value, Place> {
  readonly #source: SourceReader<Item, Place>;
  readonly #read: (item: Item, signal: AbortSignal) => Promise<Value>;
  readonly #limit: number;
  readonly #abort = new AbortController();
  /** In their order; `undefined` is the end. */
  #slots: Promise<Slot<Value, Place> | undefined>[] = [];
  /** None is on its way, and the one before was not the end. */
  #mayTake = true;

  constructor(
    source: SourceReader<Item, Place>,
    read: (item: Item, signal: AbortSignal) => Promise<Value>,
    limit: number,
  ) {
    this.#source = source;
    this.#read = read;
    this.#limit = limit;
  }

  first(): Promise<Slot<Value, Place> | undefined> {
    this.#fill();
    return this.#slots[0] ?? Promise.resolve(undefined);
  }

  shift(): void {
    this.#slots.shift();
    this.#fill();
  }

  stop(): Promise<void> {
    this.#abort.abort();
    this.#slots = [];
    return this.#source.close();
  }

  /**
   * One at a time: the source's place is that of the item just taken, and
   * `limit` may be far more than there are.
   */
  #fill(): void {
    const isFull = this.#slots.length >= this.#limit;
    if (isFull || !this.#mayTake) {
      return;
    }
    this.#mayTake = false;
    const slot = this.#take();
    this.#slots.push(slot);
    slot.then((taken) => {
      this.#mayTake = taken !== undefined;
      this.#fill();
    }, ignore);
  }

  async #take(): Promise<Slot<Value, Place> | undefined> {
    const { signal } = this.#abort;
    const taken = await this.#source.take();
    if (!taken) {
      return undefined;
    }
    if (signal.aborted) {
      return undefined;
    }
    const value = this.#read(taken.item, signal);
    // Its turn to fail comes later, or never.
    value.catch(ignore);
    return {
      value,
      checkpoint: taken.checkpoint,
    };
  }
}
