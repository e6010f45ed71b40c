/** Says when events come faster than they are dealt with. */
export interface Gate {
  /** Whether no further event should come now. */
  isBusy(): boolean;
  /**
   * How far a clock that is moved step by step may come, in the time of those
   * that wait: what is under way could bring something to happen then.
   */
  horizon(): number;
  /** Settles when something has been dealt with. */
  progress(): Promise<void>;
  /** Settles when nothing is under way. */
  quiet(): Promise<void>;
}

/** Holds nothing back. */
export const openGate: Gate = {
  isBusy: () => false,
  horizon: () => Number.POSITIVE_INFINITY,
  progress: async () => {},
  quiet: async () => {},
};
