import { RepeatedPageError } from "./errors/repeated-page-error.js";
import type { Plan } from "./plan.js";
import { itemBefore, type Position, type SortKey } from "./position.js";
import type { ReadPage } from "./read-page.js";
import { RecentIds } from "./recent-ids.js";
import { comesAfter, startsBefore } from "./sort-order.js";
import type { History } from "./walk.js";

/**
 * What this run has handed out, so that nothing is handed out twice.
 *
 * As long as each item comes after the one before, none can be there twice, and
 * nothing is compared.
 */
export class HandedOut implements History {
  readonly #plan: Plan;
  readonly #ids = new RecentIds();
  #last: SortKey | undefined;
  isSorted = true;

  /** @param resumedAfter - The last item that another run handed out. */
  constructor(plan: Plan, resumedAfter: SortKey | undefined) {
    this.#plan = plan;
    this.#last = resumedAfter;
    this.#ids.note([resumedAfter?.id]);
  }

  has(id: unknown): boolean {
    return this.#ids.has(id);
  }

  /**
   * The items of a page that were not handed out before; from now on they were.
   *
   * @throws {RepeatedPageError} when there is none, and the list does not get
   * on by this page.
   */
  takeNew(page: ReadPage, position: Position | undefined): readonly unknown[] {
    const { items, skipped } = page;
    const keys = [...skipped, ...items].map(this.#plan.keyOf);
    const ids = keys.map(({ id }) => id);
    this.#follow(keys);
    if (this.isSorted) {
      this.#ids.note(ids);
      return items;
    }
    const news = ids.map((id) => this.#ids.add(id));
    const hasNews = news.includes(true) || keys.length === 0;
    const isExpected = hasNews || page.mayRepeat;
    if (!isExpected && !this.#getsOn(position, page.next)) {
      throw new RepeatedPageError(
        "The page holds only items of the pages before",
      );
    }
    return items.filter((_, index) => news[skipped.length + index]);
  }

  /** Watches whether each item comes after the one before. */
  #follow(keys: readonly SortKey[]): void {
    for (const key of keys) {
      const before = this.#last;
      this.#last = key;
      if (before && !comesAfter(this.#plan, key, before)) {
        this.isSorted = false;
      }
    }
  }

  /**
   * In an ordered list, items that moved, or are read again in a search, may
   * fill a page: handed out before, and yet not behind the position. What starts
   * in one millisecond is in the order in which it was handed out; but not for a
   * search, which may come upon something new in between.
   */
  #getsOn(position: Position | undefined, next: Position | undefined): boolean {
    const plan = this.#plan;
    const last = this.#last;
    const before = position && itemBefore(position);
    if (!plan.isOrdered) {
      return false;
    }
    if (!before) {
      return false;
    }
    if (!last) {
      return false;
    }
    if (next?.search || last.start !== before.start) {
      return !startsBefore(plan, last, before);
    }
    return this.#ids.isLater(last.id, before.id);
  }
}
