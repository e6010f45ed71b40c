import type { Clock } from "@rollcall/core";

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** Lets everything happen that needs no time. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Time that passes only when nothing else can happen: it jumps from timer to
 * timer, and no test waits.
 */
export class Time implements Clock {
  #now: number;
  #timers: Timer[] = [];

  constructor(now = 1_700_000_000_000) {
    this.#now = now;
  }

  now = (): number => this.#now;

  schedule = (task: () => void, ms: number): (() => void) => {
    const timer = { at: this.#now + ms, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** The latency of a fake: settles after so many milliseconds. */
  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.schedule(wake, ms);
    });
  }

  /** Timers that wait: 0 when everything was cleaned up. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Goes on by so many milliseconds. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    while (this.#tick(end)) {
      await settled();
    }
    this.#now = end;
    await settled();
  }

  /** Settles as the work does; time passes meanwhile. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    work.then(settle, settle);
    for (;;) {
      await settled();
      if (isSettled) {
        return work;
      }
      if (!this.#tick(Infinity)) {
        throw new Error(
          "Nothing waits for time to pass, and nothing settles: a deadlock",
        );
      }
    }
  }

  #tick(end: number): boolean {
    const due = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (!first || timer.at < first.at ? timer : first),
      undefined,
    );
    if (!due || due.at > end) {
      return false;
    }
    this.#timers = this.#timers.filter((other) => other !== due);
    this.#now = Math.max(this.#now, due.at);
    due.task();
    return true;
  }
}
