import { type Checkpoint, isApiError, isTimeoutError } from "@rollcall/core";
import type { AnyCall, PlacedCalls } from "./api-versions.js";
import { PageSize } from "./page-size.js";

/** Opens the list at a place, with pages of a size. */
export type OpenList = (
  limit: number,
  resume: Checkpoint | undefined,
  isSmall: boolean,
) => PlacedCalls<AnyCall>;

/**
 * The calls of a list in their order. Where the service fails, or takes too
 * long, the same place is asked for again with a smaller page.
 */
export class SteadyList implements PlacedCalls<AnyCall> {
  readonly #open: OpenList;
  readonly #size: PageSize;
  #calls: PlacedCalls<AnyCall>;

  /** @throws What opening the list throws. */
  constructor(
    open: OpenList,
    pageSize: number,
    resume: Checkpoint | undefined,
  ) {
    this.#open = open;
    this.#size = new PageSize(pageSize);
    this.#calls = open(pageSize, resume, false);
  }

  /** The place after the last call that was handed out. */
  get checkpoint(): Checkpoint | undefined {
    return this.#calls.checkpoint;
  }

  /** Calls a page at this moment. */
  get pageSize(): number {
    return this.#size.limit;
  }

  /** Not to be called again before the call before is there. */
  async next(): Promise<IteratorResult<AnyCall, undefined>> {
    if (this.#size.isSmall && this.#size.countItem()) {
      await this.#reopen();
    }
    for (;;) {
      try {
        return await this.#calls.next();
      } catch (error) {
        if (!isTooMuch(error) || !this.#size.shrink()) {
          throw error;
        }
        await this.#reopen();
      }
    }
  }

  async return(): Promise<IteratorResult<AnyCall, undefined>> {
    await this.#calls.return?.();
    return {
      done: true,
      value: undefined,
    };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Goes on at the same place with pages of another size. */
  async #reopen(): Promise<void> {
    const { checkpoint } = this;
    await this.#calls.return?.();
    const { limit, isSmall } = this.#size;
    this.#calls = this.#open(limit, checkpoint, isSmall);
  }
}

/** Whether less at once may well succeed. */
function isTooMuch(error: unknown): boolean {
  if (isApiError(error)) {
    return error.status >= 500;
  }
  return isTimeoutError(error) && error.limit === "timeoutMs";
}
