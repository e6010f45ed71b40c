/**
 * Real time and its timers, as the layers use them: tests put their own in
 * place.
 */
export interface Wall {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after so many milliseconds; the answer takes it back. */
  after(ms: number, callback: () => void): () => void;
}

/**
 * The machine's own time. A timer that waits does not keep a Node process
 * alive.
 */
export const realWall: Wall = {
  now: () => Date.now(),
  after(ms, callback) {
    const handle: unknown = setTimeout(callback, ms);
    (handle as { unref?(): void }).unref?.();
    return () => clearTimeout(handle as ReturnType<typeof setTimeout>);
  },
};
