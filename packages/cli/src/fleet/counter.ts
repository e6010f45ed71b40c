/** So many different texts are counted by themselves. */
const mostKeys = 1000;

/** Where further texts are counted together. */
const others = "(others)";

/** A text, and how often it came. */
type Count = [key: string, count: number];

/** Counts texts, in constant memory. */
export class Counter {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    const isKnown = this.#counts.has(key);
    const hasRoom = this.#counts.size < mostKeys;
    const counted = isKnown || hasRoom ? key : others;
    const count = this.get(counted);
    this.#counts.set(counted, count + 1);
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** What was counted, the most frequent first. */
  sorted(): Count[] {
    const counts = [...this.#counts];
    return counts.sort(compareCounts);
  }
}

function compareCounts([keyA, a]: Count, [keyB, b]: Count): number {
  if (a !== b) {
    return b - a;
  }
  if (keyA < keyB) {
    return -1;
  }
  return 1;
}
