import type { Checkpoint } from "@rollcall/core";
import type { CallsWalk } from "../api/api-version.js";
import type { ShownCall } from "../output/columns.js";
import type { Predicate } from "../where/create-predicate.js";

/** What a walk through calls is bounded by. */
interface Bounds {
  /** How many calls are looked at, wanted or not. */
  readonly most: number;
  /** @default every call is wanted */
  readonly isWanted?: Predicate | undefined;
}

/** The calls that are wanted, of so many of a list. */
export class BoundedCalls implements CallsWalk {
  readonly #calls: CallsWalk;
  readonly #bounds: Bounds;
  #searched = 0;
  #isCut = false;

  constructor(calls: CallsWalk, bounds: Bounds) {
    this.#calls = calls;
    this.#bounds = bounds;
  }

  /** The place after the last call that was looked at. */
  get checkpoint(): Checkpoint {
    return this.#calls.checkpoint;
  }

  /** How many calls were looked at. */
  get searched(): number {
    return this.#searched;
  }

  /** Whether there may be more calls than were looked at. */
  get isCut(): boolean {
    return this.#isCut;
  }

  async next(): Promise<IteratorResult<ShownCall, undefined>> {
    const { most, isWanted = () => true } = this.#bounds;
    while (this.#searched < most) {
      const step = await this.#calls.next();
      if (step.done) {
        return {
          done: true,
          value: undefined,
        };
      }
      this.#searched++;
      if (isWanted(step.value)) {
        return step;
      }
    }
    this.#isCut = true;
    return await this.return();
  }

  async return(): Promise<IteratorResult<ShownCall, undefined>> {
    await this.#calls.return?.();
    return {
      done: true,
      value: undefined,
    };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
