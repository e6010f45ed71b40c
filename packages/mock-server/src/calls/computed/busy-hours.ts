import { divideWhole } from "./divide-whole.js";
import { HOUR, weightOf } from "./hour-weights.js";

const HOURS_A_WEEK = 168;

/**
 * A span of whole hours, each of which has a weight: how busy it is. It
 * translates between instants and the weight that has gone by until then, in
 * straight lines within an hour, and in operations that IEEE 754 rounds the
 * same everywhere.
 */
export class BusyHours {
  /** The weight of the whole span. */
  readonly total: number;
  readonly #from: number;
  /** The weight that has gone by when each hour begins, and at the end. */
  readonly #weights: Float64Array;

  /** Both in epoch milliseconds; `to` is exclusive. */
  constructor(from: number, to: number) {
    const hours = (to - from) / HOUR;
    this.#from = from;
    this.#weights = sumWeights(from, hours);
    this.total = this.#weights[hours] as number;
  }

  /** The instant at which so much weight has gone by, rounded down. */
  instantAt(weight: number): number {
    const hour = this.#hourOf(weight);
    const before = this.#weights[hour] as number;
    const after = this.#weights[hour + 1] as number;
    const within = (weight - before) * HOUR;
    const begin = this.#from + hour * HOUR;
    return begin + divideWhole(within, after - before);
  }

  /** The weight that has gone by at an instant within the span. */
  weightAt(instant: number): number {
    const elapsed = instant - this.#from;
    const hour = divideWhole(elapsed, HOUR);
    const intoHour = elapsed - hour * HOUR;
    const before = this.#weights[hour] as number;
    const after = this.#weights[hour + 1] as number;
    const within = intoHour * (after - before);
    return before + within / HOUR;
  }

  /** The last hour before which no more than `weight` goes by. */
  #hourOf(weight: number): number {
    let low = 0;
    let high = this.#weights.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const before = this.#weights[middle] as number;
      if (before <= weight) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

function sumWeights(from: number, hours: number): Float64Array {
  const sums = new Float64Array(hours + 1);
  const week = weightsOfWeek(from);
  let sum = 0;
  for (let hour = 0; hour < hours; hour++) {
    sum += week[hour % HOURS_A_WEEK] as number;
    sums[hour + 1] = sum;
  }
  return sums;
}

/** Weeks are alike: to weigh each hour of a span takes a mock longer to start. */
function weightsOfWeek(from: number): Float64Array {
  const weights = new Float64Array(HOURS_A_WEEK);
  return weights.map((_, hour) => weightOf(from + hour * HOUR));
}
