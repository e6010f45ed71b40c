import type { CallFacts } from "./call-facts.js";
import { Tally } from "./tally.js";

/** So many groups are kept apart: three years of days. */
const mostGroups = 1000;

/** Where the calls of further groups are added up. */
const others = "(others)";

/** The numbers of each group of calls. */
export class GroupTally {
  readonly #groups = new Map<string, Tally>();
  /** The calls that belong to no group: they do not have the value. */
  readonly without = new Tally();

  add(key: string | undefined, facts: CallFacts): void {
    if (key === undefined) {
      this.without.add(facts);
      return;
    }
    const isKnown = this.#groups.has(key) || this.#groups.size < mostGroups;
    const name = isKnown ? key : others;
    const tally = this.#groups.get(name) ?? new Tally();
    tally.add(facts);
    this.#groups.set(name, tally);
  }

  get(key: string): Tally | undefined {
    return this.#groups.get(key);
  }

  /** By their names. */
  byKey(): [key: string, tally: Tally][] {
    return [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The largest first. */
  bySize(): [key: string, tally: Tally][] {
    return this.byKey().sort(([, a], [, b]) => b.calls - a.calls);
  }
}
