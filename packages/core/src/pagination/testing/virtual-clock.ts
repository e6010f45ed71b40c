/**
 * Time that passes only when nothing else can happen: latency without waiting.
 */
export class VirtualClock {
  now = 0;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.now + ms, wake });
    });
  }

  /** Settles as the work does, and lets time pass meanwhile. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    work.then(settle, settle);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isSettled) {
        return work;
      }
      this.#tick();
    }
  }

  #tick(): void {
    const at = Math.min(...this.#sleepers.map((sleeper) => sleeper.at));
    if (!Number.isFinite(at)) {
      throw new Error(
        "Nothing is under way, and nothing is settled: a deadlock",
      );
    }
    this.now = at;
    const due = this.#sleepers.filter((sleeper) => sleeper.at <= at);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.at > at);
    for (const { wake } of due) {
      wake();
    }
  }
}
