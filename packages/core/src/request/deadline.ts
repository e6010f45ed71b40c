import type { Clock } from "./clock.js";
import { onAbort } from "./on-abort.js";

/** Why a step was stopped before its end. */
export type Stop =
  | {
      readonly by: "signal";
      readonly reason: unknown;
    }
  | { readonly by: "timeoutMs" | "deadlineMs" };

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
  readonly #errorOf: (stop: Stop) => Error;

  /** @param errorOf - Makes the error that tells that a step was stopped. */
  constructor(options: DeadlineOptions, errorOf: (stop: Stop) => Error) {
    const { clock, deadlineMs, signals } = options;
    this.#clock = clock;
    this.#signals = signals;
    this.#end = clock.now() + deadlineMs;
    this.#errorOf = errorOf;
  }

  /** How many milliseconds are left. */
  get leftMs(): number {
    return this.#end - this.#clock.now();
  }

  /**
   * Runs a step under a signal of its own. It settles at once when the caller
   * aborts, when `timeoutMs` milliseconds have passed or when the deadline has,
   * even if the step takes no notice.
   */
  async run<T>(
    step: (signal: AbortSignal) => Promise<T>,
    timeoutMs = Infinity,
  ): Promise<T> {
    const controller = new AbortController();
    const { signal } = controller;
    const releases: (() => void)[] = [];
    try {
      return await new Promise<T>((resolve, reject) => {
        const stop = (why: Stop) => {
          const error = this.#errorOf(why);
          reject(error);
          controller.abort(error);
        };
        releases.push(...this.#watch(timeoutMs, stop));
        if (!signal.aborted) {
          step(signal).then(resolve, reject);
        }
      });
    } finally {
      for (const release of releases) {
        release();
      }
    }
  }

  /** Waits, unless it is stopped. */
  pause(ms: number): Promise<void> {
    return this.run(
      (signal) =>
        new Promise((resolve) => {
          const cancel = this.#clock.schedule(resolve, ms);
          signal.addEventListener("abort", cancel);
        }),
    );
  }

  /** Calls `stop` when it is time to. The functions it gives back end that. */
  #watch(timeoutMs: number, stop: (stop: Stop) => void): (() => void)[] {
    const releases = this.#signals.map((signal) =>
      onAbort(signal, () =>
        stop({
          by: "signal",
          reason: signal.reason,
        }),
      ),
    );
    const { leftMs } = this;
    const by = timeoutMs < leftMs ? "timeoutMs" : "deadlineMs";
    const ms = Math.min(timeoutMs, leftMs);
    if (ms < Infinity) {
      releases.push(this.#clock.schedule(() => stop({ by }), ms));
    }
    return releases;
  }
}
