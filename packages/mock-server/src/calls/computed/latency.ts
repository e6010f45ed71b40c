/**
 * Measured latencies of one call, in milliseconds, and what the API says about
 * them.
 */
export class Latencies {
  #samples: number[] = [];

  clear(): void {
    this.#samples.length = 0;
  }

  add(milliseconds: number): void {
    this.#samples.push(milliseconds);
  }

  get count(): number {
    return this.#samples.length;
  }

  /** Puts the samples in order; before any percentile. */
  sort(): void {
    this.#samples.sort((a, b) => a - b);
  }

  /**
   * The nearest-rank percentile: the smallest sample that `percent` of all
   * samples do not exceed.
   */
  percentile(percent: number): number {
    const rank = Math.ceil((percent * this.#samples.length) / 100);
    const index = Math.max(0, rank - 1);
    return this.#samples[index] as number;
  }
}
