/** What waits for one signal. */
class Waiting extends Set<() => void> {
  /** What an event listener has that is no function. */
  handleEvent(): void {
    for (const task of this) {
      task();
    }
  }
}

const signals = new WeakMap<AbortSignal, Waiting>();

/**
 * Runs a task when a signal aborts, or at once where it has, unless the function
 * that it gives back is called before. However many tasks wait, a signal has one listener: Node warns
 * of more than ten. Not `AbortSignal.any`: on Node 20 it leaves something
 * behind on a signal that outlives its requests.
 */
export function onAbort(signal: AbortSignal, task: () => void): () => void {
  if (signal.aborted) {
    task();
  }
  const waiting = signals.get(signal) ?? new Waiting();
  if (!waiting.size) {
    signal.addEventListener("abort", waiting);
  }
  signals.set(signal, waiting.add(task));
  return () => {
    waiting.delete(task);
    if (!waiting.size) {
      signal.removeEventListener("abort", waiting);
    }
  };
}
