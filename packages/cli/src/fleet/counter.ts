/** So many different texts are counted by themselves. */
const mostKeys = 1000;

/** Where further texts are counted together. */
const others = "(others)";

/** Counts texts, in constant memory. */
export class Counter {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    const isKnown = this.#counts.has(key) || this.#counts.size < mostKeys;
    const counted = isKnown ? key : others;
    this.#counts.set(counted, this.get(counted) + 1);
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** What was counted, the most frequent first. */
  sorted(): [key: string, count: number][] {
    return [...this.#counts].sort(byCount);
  }
}

function byCount(
  [keyA, a]: [string, number],
  [keyB, b]: [string, number],
): number {
  return b - a || (keyA < keyB ? -1 : 1);
}
