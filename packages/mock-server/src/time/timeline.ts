import type { LifeEvent, LifeSource } from "../life/life-event.js";
import { Heap } from "../util/heap.js";
import type { LifeClock } from "./clock.js";
import { realWall, type Wall } from "./wall.js";

/** Says when events come faster than they are dealt with. */
export interface Gate {
  /** Whether no further event should come now. */
  busy(): boolean;
  /**
   * While the clock is moved step by step, it waits here: what is under way
   * could bring something to happen then.
   */
  horizon(): number;
  /** Settles when something has been dealt with. */
  progress(): Promise<void>;
  /** Settles when nothing is under way. */
  quiet(): Promise<void>;
}

/** What a timeline is made of. */
export interface TimelineOptions {
  readonly clock: LifeClock;
  readonly sources: readonly LifeSource[];
  /**
   * Told of every event, in the order of their instants, once the clock has
   * come to it.
   */
  readonly onEvent: (event: LifeEvent) => void;
  /** Holds events back. @default nothing does */
  readonly gate?: Gate;
  /** @default the machine's */
  readonly wall?: Wall;
}

interface Timer {
  readonly fire: () => void;
}

/** The longest sleep between two looks at the clock, in real milliseconds. */
const longestSleepMs = 60_000;

/**
 * Lets events and timers happen as the clock comes to them: step by step when
 * it is advanced, by itself when it runs.
 */
export class Timeline {
  readonly #options: TimelineOptions;
  readonly #wall: Wall;
  readonly #timers = new Heap<Timer>();
  #turn: Promise<void> = Promise.resolve();
  #wakeAt = Number.POSITIVE_INFINITY;
  #cancelWake: () => void = () => {};
  #takenAt = Number.NaN;
  #stopped = false;

  constructor(options: TimelineOptions) {
    this.#options = options;
    this.#wall = options.wall ?? realWall;
    this.touch();
  }

  /** The instant of the next thing to happen; infinite when there is none. */
  peek(): number {
    return this.#options.sources.reduce(
      (least, source) => Math.min(least, source.peek()),
      this.#timers.peek(),
    );
  }

  /** Up to which instant all that comes from the sources has happened. */
  get told(): number {
    const { sources, clock } = this.#options;
    return sources.reduce(
      (told, source) => Math.min(told, source.peek() - 1),
      clock.now(),
    );
  }

  /**
   * Moves the clock on by so many milliseconds; settles when all that lies
   * between has happened and been dealt with.
   */
  advance(ms: number): Promise<void> {
    if (!(ms >= 0)) {
      throw new RangeError(
        `The clock cannot be advanced by ${ms} ms: set it instead.`,
      );
    }
    return this.#inTurn(async () => {
      const { clock, gate } = this.#options;
      const target = clock.now() + ms;
      if (clock.speed > 0) {
        clock.set(target);
      }
      do {
        await this.#runTo(target);
        await gate?.quiet();
      } while (!this.#stopped && this.peek() <= target);
    });
  }

  /**
   * Sets the clock. What lies between does not happen; timers that are overdue
   * then fire.
   */
  set(at: number): Promise<void> {
    return this.#inTurn(async () => {
      this.#options.clock.set(at);
      for (const source of this.#options.sources) {
        source.seek(this.#options.clock.now());
      }
    });
  }

  /** Lets the clock run at a speed; 0 stops it. */
  setSpeed(speed: number): void {
    this.#options.clock.setSpeed(speed);
    this.touch();
  }

  /**
   * Calls back once, after so many milliseconds of the clock; while it stands
   * still, of real time as well. `since`: the instant they count from while the
   * clock is moved step by step. @default now
   */
  after(
    ms: number,
    callback: () => void,
    since = this.#options.clock.now(),
  ): void {
    const { clock } = this.#options;
    let cancelReal = () => {};
    let done = false;
    const fire = () => {
      cancelReal();
      if (!done) {
        callback();
      }
      done = true;
    };
    this.#timers.push((clock.speed === 0 ? since : clock.now()) + ms, { fire });
    if (clock.speed === 0) {
      cancelReal = this.#wall.after(ms, fire);
    } else {
      this.touch();
    }
  }

  /**
   * Looks again when the next thing happens. To be called after a change to a
   * source.
   */
  touch(): void {
    const { speed } = this.#options.clock;
    if (this.#stopped || speed === 0) {
      return;
    }
    const wait = (this.peek() - this.#options.clock.now()) / speed;
    this.#sleep(Math.min(longestSleepMs, Math.max(0, wait)));
  }

  /** Lets nothing more happen by itself. */
  stop(): void {
    this.#stopped = true;
    this.#cancelWake();
  }

  #sleep(ms: number): void {
    const at = this.#wall.now() + ms;
    if (at >= this.#wakeAt) {
      return;
    }
    this.#cancelWake();
    this.#wakeAt = at;
    this.#cancelWake = this.#wall.after(ms, () => {
      this.#wakeAt = Number.POSITIVE_INFINITY;
      void this.#inTurn(() => this.#runTo(this.#options.clock.now()));
    });
  }

  /** One thing after the other: sources are read by one at a time. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work).finally(() => this.touch());
    this.#turn = done.catch(() => {});
    return done;
  }

  async #runTo(target: number): Promise<void> {
    while (!this.#stopped) {
      const at = this.peek();
      const isTimer = this.#timers.peek() === at;
      if (this.#mustWait(Math.min(at, target), isTimer)) {
        await this.#options.gate?.progress();
        continue;
      }
      this.#stepTo(Math.min(at, target));
      if (at > target) {
        return;
      }
      if (isTimer) {
        this.#timers.pop()?.fire();
      } else {
        this.#takeFrom(at);
      }
    }
  }

  #mustWait(at: number, isTimer: boolean): boolean {
    const { clock, gate } = this.#options;
    if (!gate) {
      return false;
    }
    const beyond =
      clock.speed === 0 && at > Math.max(clock.now(), gate.horizon());
    // What happens in one and the same instant is not held apart: all of it is
    // kept, or none.
    return beyond || (!isTimer && at !== this.#takenAt && gate.busy());
  }

  #stepTo(at: number): void {
    const { clock } = this.#options;
    if (clock.speed === 0 && at > clock.now()) {
      clock.set(at);
    }
  }

  #takeFrom(at: number): void {
    this.#takenAt = at;
    const source = this.#options.sources.find(
      (candidate) => candidate.peek() === at,
    );
    if (source) {
      this.#options.onEvent(source.take());
    }
  }
}
