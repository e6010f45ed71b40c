import type { Settings } from "./request-settings.js";

/** Ten times 0.1 is not quite 1. */
const tolerance = 1e-9;

/**
 * What the requests of one client have spent on retries. Each request pays back
 * `ratio`, each retry costs 1, and `burst` is the most that can be owed.
 */
export class RetryLedger {
  #owed = 0;

  /** Another request was made. */
  payBack({ ratio }: Settings["retryBudget"]): void {
    this.#owed = Math.max(0, this.#owed - ratio);
  }

  /** Whether another retry can be paid for; if so, it is. */
  pay({ burst }: Settings["retryBudget"]): boolean {
    const isAffordable = this.#owed + 1 <= burst + tolerance;
    // A request without a budget does not spend that of the others.
    if (isAffordable && burst < Infinity) {
      this.#owed += 1;
    }
    return isAffordable;
  }
}
