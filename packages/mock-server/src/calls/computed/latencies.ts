/**
 * Measured latencies of one call, in milliseconds, and what the API says about
 * them.
 */
export class Latencies {
  #samples: number[] = [];
  #sorted: number[] = [];

  clear(): void {
    this.#samples.length = 0;
  }

  add(milliseconds: number): void {
    this.#samples.push(milliseconds);
  }

  get count(): number {
    return this.#samples.length;
  }

  /** A copy of the samples, in the order of the conversation. */
  copy(): number[] {
    return [...this.#samples];
  }

  /** Sorts the samples; before any percentile. */
  sort(): void {
    this.#sorted = this.copy().sort((a, b) => a - b);
  }

  /**
   * The nearest-rank percentile: the smallest sample that `percent` of all
   * samples do not exceed.
   */
  percentile(percent: number): number {
    const rank = Math.ceil((percent * this.#sorted.length) / 100);
    const index = Math.max(0, rank - 1);
    return this.#sorted[index] as number;
  }
}
