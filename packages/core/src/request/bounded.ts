import type { Clock } from "./clock.js";

/** What may end a task before it is done, and how that is told. */
export interface Bounds {
  readonly clock: Clock;
  readonly signals: readonly (AbortSignal | null | undefined)[];
  readonly ms: number;
  /** What to reject with when one of `signals` aborts for `reason`. */
  aborted(reason: unknown): unknown;
  /** What to reject with when `ms` milliseconds have passed. */
  expired(): unknown;
}

/**
 * Runs a task under a signal of its own, and settles at once when a signal aborts or the time is up, even if the
 * task takes no notice. Nothing is left behind on the signals or the clock.
 */
export function bounded<T>(bounds: Bounds, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const undo: (() => void)[] = [];
  return new Promise<T>((resolve, reject) => {
    const stop = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    for (const signal of bounds.signals) {
      if (!signal) continue;
      const onAbort = () => stop(bounds.aborted(signal.reason));
      if (signal.aborted) return onAbort();
      signal.addEventListener("abort", onAbort);
      undo.push(() => signal.removeEventListener("abort", onAbort));
    }
    if (bounds.ms < Number.POSITIVE_INFINITY) {
      undo.push(bounds.clock.schedule(() => stop(bounds.expired()), bounds.ms));
    }
    task(controller.signal).then(resolve, reject);
  }).finally(() => {
    for (const step of undo) step();
  });
}

/** Waits, unless the signal aborts: then it rejects with the signal's reason at once. */
export function pause(ms: number, signal: AbortSignal, clock: Clock): Promise<void> {
  const bounds = { clock, signals: [signal], ms, aborted: (reason: unknown) => reason, expired: () => undefined };
  return bounded<void>(bounds, () => new Promise(() => {})).catch((reason) => {
    if (reason !== undefined) throw reason;
  });
}
