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
  #isSorted = true;

  /** @param resumedAfter - The last item that another run handed out. */
  constructor(plan: Plan, resumedAfter: SortKey | undefined) {
    this.#plan = plan;
    this.#last = resumedAfter;
    this.#ids.note([resumedAfter?.id]);
  }

  get isSorted(): boolean {
    return this.#isSorted;
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
    this.#follow(keys);
    if (this.#isSorted) {
      this.#ids.note(keys.map(({ id }) => id));
      return items;
    }
    const newlySkipped = this.#addNew(skipped);
    const newItems = this.#addNew(items);
    const newCount = newlySkipped.length + newItems.length;
    const hasOnlyOld = newCount === 0 && keys.length > 0;
    if (hasOnlyOld && !this.#getsOn(position, page.next)) {
      throw new RepeatedPageError(
        "The page holds nothing but items of the pages before",
      );
    }
    return newItems;
  }

  /** Watches whether each item comes after the one before. */
  #follow(keys: readonly SortKey[]): void {
    for (const key of keys) {
      const before = this.#last;
      if (before && !comesAfter(this.#plan, key, before)) {
        this.#isSorted = false;
      }
      this.#last = key;
    }
  }

  #addNew(items: readonly unknown[]): unknown[] {
    const { keyOf } = this.#plan;
    return items.filter((item) => this.#ids.add(keyOf(item).id));
  }

  /**
   * In an ordered list, items that moved, or are read again in a search, may
   * fill a page: handed out before, and yet not behind the position. What starts
   * in one millisecond is in the order in which it was handed out; but not for a
   * search, which may come upon something new in between.
   */
  #getsOn(position: Position | undefined, next: Position | undefined): boolean {
    const before = position && itemBefore(position);
    const last = this.#last;
    if (!this.#plan.isOrdered || !before || !last) {
      return false;
    }
    if (next?.search || last.start !== before.start) {
      return !startsBefore(this.#plan, last, before);
    }
    return this.#ids.isLater(last.id, before.id);
  }
}
