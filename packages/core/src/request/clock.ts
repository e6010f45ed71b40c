/** Where the client takes its time from, so that tests need not wait. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /**
   * Runs `task` once after `ms` milliseconds, unless the function that it gives
   * back is called before.
   */
  schedule(task: () => void, ms: number): () => void;
}

/** Beyond this, timers of every platform fire at once. */
const longestMs = 2 ** 31 - 1;

/** The platform's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (task, ms) => {
    const timer = setTimeout(task, Math.min(ms, longestMs));
    return () => clearTimeout(timer);
  },
};
