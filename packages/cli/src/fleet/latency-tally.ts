import type { LatencyFacts } from "./latency-facts.js";
import { Quantiles } from "./quantiles.js";

/**
 * One latency of many calls, in milliseconds. Percentiles of calls make no
 * percentile of all their measurements, so both are kept apart.
 */
export class LatencyTally {
  /** Every measurement of the calls that show theirs. */
  readonly measurements = new Quantiles();
  /** The calls' own medians: of a half of the calls, half of the answers. */
  readonly medians = new Quantiles();
  #withoutValues = 0;

  add({ p50, values }: LatencyFacts): void {
    for (const value of values) {
      this.measurements.add(value);
    }
    if (values.length === 0) {
      this.#withoutValues++;
    }
    this.medians.add(p50);
  }

  /** Whether every call that has this latency shows its measurements. */
  get isPooled(): boolean {
    return this.#withoutValues === 0;
  }
}
