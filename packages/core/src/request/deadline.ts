import type { Clock } from "./clock.js";
import { onAbort } from "./on-abort.js";

/** Why a step was stopped before its end. */
export type Stop =
  | { readonly by: "signal"; readonly reason: unknown }
  | { readonly by: "timeoutMs" | "deadlineMs" };

/** How long one step may take, and the error that tells that it was stopped. */
export interface StepLimit {
  /** In milliseconds. @default Infinity */
  readonly timeoutMs?: number;
  readonly errorOf: (stop: Stop) => Error;
}

/** What may end an exchange early: its signals, and its limit of time. */
export interface DeadlineOptions {
  readonly clock: Clock;
  readonly deadlineMs: number;
  readonly signals: readonly AbortSignal[];
}

/**
 * Ends the steps of one exchange in time. Nothing of it is left behind on the
 * caller's signals or on the clock.
 */
export class Deadline {
  readonly #clock: Clock;
  readonly #signals: readonly AbortSignal[];
  /** Epoch milliseconds. */
  readonly #end: number;

  constructor({ clock, deadlineMs, signals }: DeadlineOptions) {
    this.#clock = clock;
    this.#signals = signals;
    this.#end = clock.now() + deadlineMs;
  }

  /** Whether a wait of so many milliseconds is over before the deadline. */
  leavesTimeFor(ms: number): boolean {
    return this.#clock.now() + ms < this.#end;
  }

  /**
   * Runs a step under a signal of its own. It settles at once when the caller
   * aborts, when `timeoutMs` milliseconds have passed or when the deadline has,
   * even if the step takes no notice.
   */
  async run<T>(
    step: (signal: AbortSignal) => Promise<T>,
    { timeoutMs = Infinity, errorOf }: StepLimit,
  ): Promise<T> {
    const aborted = this.#signals.find((signal) => signal.aborted);
    if (aborted) {
      throw errorOf({ by: "signal", reason: aborted.reason });
    }
    const controller = new AbortController();
    let release = () => {};
    try {
      return await new Promise<T>((resolve, reject) => {
        release = this.#watch(timeoutMs, (stop) => {
          const error = errorOf(stop);
          reject(error);
          controller.abort(error);
        });
        step(controller.signal).then(resolve, reject);
      });
    } finally {
      release();
    }
  }

  /** Waits, unless it is stopped. */
  pause(ms: number, errorOf: StepLimit["errorOf"]): Promise<void> {
    const sleep = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const cancel = this.#clock.schedule(resolve, ms);
        signal.addEventListener("abort", cancel);
      });
    return this.run(sleep, { errorOf });
  }

  /** Calls `stop` when it is time to, unless it is released before. */
  #watch(timeoutMs: number, stop: (stop: Stop) => void): () => void {
    const releases = this.#signals.map((signal) => {
      const abort = () => {
        const { reason } = signal;
        stop({ by: "signal", reason });
      };
      return onAbort(signal, abort);
    });
    releases.push(this.#startTimer(timeoutMs, stop));
    return () => {
      for (const release of releases) {
        release();
      }
    };
  }

  #startTimer(timeoutMs: number, stop: (stop: Stop) => void): () => void {
    const clock = this.#clock;
    const left = this.#end - clock.now();
    const ms = Math.min(timeoutMs, left);
    if (ms === Infinity) {
      return () => {};
    }
    const by = timeoutMs < left ? "timeoutMs" : "deadlineMs";
    const end = () => stop({ by });
    return clock.schedule(end, ms);
  }
}
