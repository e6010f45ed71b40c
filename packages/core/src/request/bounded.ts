import type { Clock } from "./clock.js";

/**
 * Runs a task under a signal of its own, and settles at once when one of `signals` aborts or `ms` milliseconds have
 * passed, even if the task takes no notice: it rejects with what `aborted` or `expired` makes of it. Nothing is left
 * behind on the signals or the clock.
 */
export function bounded<T>(
  task: (signal: AbortSignal) => Promise<T>,
  clock: Clock,
  ms: number,
  expired: () => unknown,
  signals: readonly (AbortSignal | undefined)[],
  aborted: (reason: unknown) => unknown = (reason) => reason,
): Promise<T> {
  const controller = new AbortController();
  const undo: (() => void)[] = [];
  return new Promise<T>((resolve, reject) => {
    const stop = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    for (const signal of signals) {
      const onAbort = () => stop(aborted(signal?.reason));
      if (signal?.aborted) return onAbort();
      signal?.addEventListener("abort", onAbort);
      undo.push(() => signal?.removeEventListener("abort", onAbort));
    }
    if (ms < 1 / 0) undo.push(clock.schedule(() => stop(expired()), ms));
    task(controller.signal).then(resolve, reject);
  }).finally(() => {
    for (const step of undo) step();
  });
}

/** Waits, unless the signal aborts: then it rejects with the signal's reason at once. */
export const pause = (ms: number, signal: AbortSignal, clock: Clock): Promise<void> =>
  new Promise((resolve, reject) => {
    bounded(() => new Promise(() => {}), clock, ms, resolve, [signal]).catch(reject);
  });
