/** When most calls went on at the same time. */
export interface Peak {
  readonly calls: number;
  /** When so many went on first, in epoch milliseconds. */
  readonly at: number;
}

/** Finds the peak of calls that come in one order. */
export interface Sweep {
  /** A call that lasted from `start` until just before `end`. */
  add(start: number, end: number): void;
  readonly peak: Peak | undefined;
}
