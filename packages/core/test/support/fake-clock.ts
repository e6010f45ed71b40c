import type { Clock } from "../../src/request/clock.js";

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  private time: number;
  private timers: { at: number; task: () => void }[] = [];

  /** @param rounds - How long to wait for what needs no time: see `idle`. */
  constructor(
    start = 1_700_000_000_000,
    private readonly rounds = 12,
  ) {
    this.time = start;
  }

  now = () => this.time;

  schedule = (task: () => void, ms: number) => {
    const timer = { at: this.time + ms, task };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  /** The latency of a fake: settles after so many milliseconds. */
  sleep = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.schedule(wake, ms);
    });

  /** How many timers are waiting: 0 when everything was cleaned up. */
  get pending(): number {
    return this.timers.length;
  }

  /** Goes on by so many milliseconds, and runs what is due on the way. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (let due = this.next(end); due; due = this.next(end)) {
      this.fire(due);
      await idle(this.rounds);
    }
    this.time = end;
    await idle(this.rounds);
  }

  /**
   * Jumps from timer to timer until the promise settles; time passes only when
   * nothing else can happen.
   */
  async run<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    for (;;) {
      await idle(this.rounds);
      if (settled) {
        return promise;
      }
      const due = this.next(Number.POSITIVE_INFINITY);
      if (!due) {
        throw new Error(
          "Nothing is waiting for time to pass, and yet the promise does not settle",
        );
      }
      this.fire(due);
    }
  }

  private next(end: number) {
    const due = this.timers
      .filter(({ at }) => at <= end)
      .sort((a, b) => a.at - b.at)[0];
    return due;
  }

  private fire(timer: { at: number; task: () => void }) {
    this.timers = this.timers.filter((other) => other !== timer);
    this.time = Math.max(this.time, timer.at);
    timer.task();
  }
}

/** Lets everything happen that needs no time. */
export async function idle(rounds = 12): Promise<void> {
  for (let i = 0; i < rounds; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
