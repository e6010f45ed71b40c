import type { V3View } from "./v3-view.js";

/** How many views are kept. */
const MOST_KEPT = 512;

/**
 * The last views of computed calls, as they are at one instant: of small data
 * sets, which are asked again and again, all.
 */
export class KeptViews {
  readonly #views = new Map<number, V3View>();
  #now = Number.NaN;

  /** The view of a call, by its number; it is composed if it is not kept. */
  viewOf(number: number, now: number, compose: () => V3View): V3View {
    if (now !== this.#now) {
      this.#views.clear();
      this.#now = now;
    }
    const known = this.#views.get(number);
    if (known !== undefined) {
      return known;
    }
    if (this.#views.size >= MOST_KEPT) {
      this.#views.clear();
    }
    const view = compose();
    this.#views.set(number, view);
    return view;
  }
}
