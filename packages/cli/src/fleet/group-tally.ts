import type { CallFacts } from "./call-facts.js";
import { Tally } from "./tally.js";

/** So many groups are kept apart: three years of days. */
const mostGroups = 1000;

/** Where the calls of further groups are added up. */
const others = "(others)";

/** A group of calls, by its key. */
type Group = readonly [key: string, tally: Tally];

/** The numbers of each group of calls. */
export class GroupTally {
  readonly #groups = new Map<string, Tally>();
  /** The calls that belong to no group: they do not have the value. */
  readonly without = new Tally();

  add(key: string | undefined, facts: CallFacts): void {
    const tally = this.#tallyOf(key);
    tally.add(facts);
  }

  #tallyOf(key: string | undefined): Tally {
    if (key === undefined) {
      return this.without;
    }
    const known = this.#groups.get(key);
    if (known) {
      return known;
    }
    const hasRoom = this.#groups.size < mostGroups;
    return this.#open(hasRoom ? key : others);
  }

  #open(name: string): Tally {
    const tally = this.#groups.get(name) ?? new Tally();
    this.#groups.set(name, tally);
    return tally;
  }

  get(key: string): Tally | undefined {
    return this.#groups.get(key);
  }

  /** By their names. */
  byKey(): Group[] {
    const groups = [...this.#groups];
    return groups.sort(compareKeys);
  }

  /** The largest first. */
  bySize(): Group[] {
    const groups = this.byKey();
    return groups.sort(compareSizes);
  }
}

function compareKeys([a]: Group, [b]: Group): number {
  if (a < b) {
    return -1;
  }
  return 1;
}

function compareSizes([, a]: Group, [, b]: Group): number {
  return b.calls - a.calls;
}
