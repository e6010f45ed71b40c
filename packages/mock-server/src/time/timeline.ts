import { quote } from "../util/quote.js";
import { Alarm } from "./alarm.js";
import type { SettableClock } from "./clock.js";
import type { EventSource } from "./event-source.js";
import { type Gate, openGate } from "./gate.js";
import { Timers } from "./timers.js";
import { realWall, type Wall } from "./wall.js";

/** What a timeline is made of. */
export interface TimelineOptions<Event> {
  readonly clock: SettableClock;
  readonly sources: readonly EventSource<Event>[];
  /**
   * Told of every event, in the order of their instants, once the clock has
   * come to it.
   */
  readonly onEvent: (event: Event) => void;
  /** Holds events back. @default nothing does */
  readonly gate?: Gate;
  /** @default the machine's */
  readonly wall?: Wall;
}

/**
 * Lets events and timers happen as the clock comes to them: step by step when
 * it is advanced, by itself when it runs. A timer keeps its distance however
 * the clock is set, stopped or started.
 */
export class Timeline<Event> {
  readonly #clock: SettableClock;
  readonly #sources: readonly EventSource<Event>[];
  readonly #onEvent: (event: Event) => void;
  readonly #gate: Gate;
  readonly #timers: Timers;
  readonly #alarm: Alarm;
  #lastTurn: Promise<void> = Promise.resolve();
  #lastEventAt = Number.NaN;
  #isStopped = false;

  constructor(options: TimelineOptions<Event>) {
    const { clock, sources, onEvent, gate, wall = realWall } = options;
    this.#clock = clock;
    this.#sources = sources;
    this.#onEvent = onEvent;
    this.#gate = gate ?? openGate;
    this.#timers = new Timers(wall, clock.speed);
    this.#alarm = new Alarm(wall, () => this.#catchUp());
    this.touch();
  }

  /** Up to which instant all that comes from the sources has happened. */
  get happenedUpTo(): number {
    return Math.min(this.#clock.now(), this.#nextEventAt() - 1);
  }

  /** How much time has passed for timers, in milliseconds. */
  get passed(): number {
    return this.#timers.passed;
  }

  /**
   * Moves the clock on by so many milliseconds; settles when all that lies
   * between has happened and been dealt with.
   */
  advance(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError(
        `The clock cannot be advanced by ${quote(ms)}: give milliseconds, 0 or more, or set it instead.`,
      );
    }
    return this.#inTurn(() => {
      const isRunning = this.#clock.speed > 0;
      if (isRunning) {
        return this.#leap(ms);
      }
      return this.#walk(ms);
    });
  }

  /** Sets the clock. What lies between does not happen; timers wait on. */
  set(at: number): Promise<void> {
    return this.#inTurn(async () => {
      this.#clock.set(at);
      for (const source of this.#sources) {
        source.seek(this.#clock.now());
      }
    });
  }

  /** Lets the clock run at a speed; 0 stops it. */
  setSpeed(speed: number): void {
    this.#clock.setSpeed(speed);
    this.#timers.runAt(speed);
    this.touch();
  }

  /**
   * Calls back once, after so many milliseconds of the clock; while it stands
   * still, of real time. `since`: what they count from while the clock is moved
   * step by step, as {@link Timeline.passed} told it. @default now
   */
  after(ms: number, callback: () => void, since = this.passed): void {
    this.#timers.after(ms, callback, since);
    this.touch();
  }

  /**
   * Looks again when the next thing happens. To be called after a change to a
   * source.
   */
  touch(): void {
    const toEvent = this.#realMsToNextEvent();
    const toTimer = this.#timers.realMsToNext;
    this.#alarm.ringWithin(Math.min(toEvent, toTimer));
  }

  /** Lets nothing more happen by itself. */
  stop(): void {
    this.#isStopped = true;
    this.#alarm.stop();
  }

  /** Infinite while the clock stands still. */
  #realMsToNextEvent(): number {
    const { speed } = this.#clock;
    if (speed === 0) {
      return Number.POSITIVE_INFINITY;
    }
    return (this.#nextEventAt() - this.#clock.now()) / speed;
  }

  #nextEventAt(): number {
    return this.#sources.reduce(
      (least, source) => Math.min(least, source.peek()),
      Number.POSITIVE_INFINITY,
    );
  }

  /** When the next timer is due, on the clock. */
  #nextTimerAt(): number {
    return this.#clock.now() + this.#timers.msToNext;
  }

  /** Lets all happen that is due by now. */
  #catchUp(): void {
    void this.#inTurn(() => this.#runTo(this.#clock.now()));
  }

  /** One thing after the other: sources are read by one at a time. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#lastTurn.then(work).finally(() => this.touch());
    this.#lastTurn = done.catch(() => {});
    return done;
  }

  /** Moves a clock that runs: it is there at once, and all else follows. */
  #leap(ms: number): Promise<void> {
    const target = this.#clock.now() + ms;
    this.#clock.set(target);
    this.#timers.skip(ms);
    return this.#settleBy(target);
  }

  /** Moves a clock that stands still, from one thing that happens to the next. */
  async #walk(ms: number): Promise<void> {
    this.#timers.beginSteps();
    try {
      await this.#settleBy(this.#clock.now() + ms);
    } finally {
      this.#timers.runAt(this.#clock.speed);
    }
  }

  /** Lets everything happen until `target`, and what follows from it by then. */
  async #settleBy(target: number): Promise<void> {
    do {
      await this.#runTo(target);
      await this.#gate.quiet();
    } while (!this.#isStopped && this.#nextAt() <= target);
  }

  async #runTo(target: number): Promise<void> {
    while (!this.#isStopped) {
      const next = this.#nextAt();
      const at = Math.min(next, target);
      const isDue = next <= target;
      if (this.#isTooFar(at) || (isDue && this.#isHeldBack(at))) {
        await this.#gate.progress();
        continue;
      }
      this.#stepTo(at);
      if (!isDue) {
        return;
      }
      this.#happen(at);
    }
  }

  #nextAt(): number {
    return Math.min(this.#nextEventAt(), this.#nextTimerAt());
  }

  /** Whether a clock that is moved step by step cannot come there yet. */
  #isTooFar(at: number): boolean {
    const now = this.#clock.now();
    if (this.#clock.speed > 0 || at <= now) {
      return false;
    }
    return at > now + (this.#gate.horizon() - this.passed);
  }

  /**
   * Whether an event has to wait. What happens in one and the same instant is
   * not held apart: all of it is kept, or none.
   */
  #isHeldBack(at: number): boolean {
    if (this.#isTimer(at)) {
      return false;
    }
    if (at === this.#lastEventAt) {
      return false;
    }
    return this.#gate.isBusy();
  }

  #isTimer(at: number): boolean {
    return this.#nextTimerAt() <= at;
  }

  #stepTo(at: number): void {
    const ms = at - this.#clock.now();
    if (this.#clock.speed === 0 && ms > 0) {
      this.#clock.set(at);
      this.#timers.skip(ms);
    }
  }

  #happen(at: number): void {
    if (this.#isTimer(at)) {
      this.#timers.fireNext();
      return;
    }
    this.#lastEventAt = at;
    const source = this.#sources.find((candidate) => candidate.peek() === at);
    if (source) {
      this.#onEvent(source.take());
    }
  }
}
