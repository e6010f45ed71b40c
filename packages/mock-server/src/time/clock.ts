import { LAST_INSTANT, MAX_SPEED, MIN_SPEED } from "../defaults.js";
import { quote } from "../util/quote.js";

/**
 * The time of the mock, to be read. Without `--live` it stands still at the end
 * of the data.
 */
export interface MockClock {
  /** Epoch milliseconds, whole. */
  now(): number;
}

/** A clock that can be set, stopped, and run at any speed. */
export interface SettableClock extends MockClock {
  /** Milliseconds of the clock in one of real time; 0: it stands still. */
  readonly speed: number;
  /** Sets the hands; the speed stays. */
  set(at: number): void;
  setSpeed(speed: number): void;
}

/** How a clock begins. */
export interface ClockOptions {
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * 0: it stands still; 1: real time; 60: a minute a second. From 0.001 to a
   * million. @default 0
   */
  readonly speed?: number;
  /** Real time in milliseconds. @default Date.now */
  readonly wall?: () => number;
}

/**
 * Makes a clock. Without a speed it stands still until it is set.
 *
 * @throws RangeError for an instant that no `Date` can hold, and for a speed
 * that is negative, more than a million, or less than a thousandth and not 0.
 * @example createClock({ at: Date.UTC(2024, 0, 1), speed: 60 })
 */
export function createClock(options: ClockOptions): SettableClock {
  return new RunningClock(options);
}

/** Goes on from where it was last set, at its speed. */
class RunningClock implements SettableClock {
  readonly #wall: () => number;
  #setTo: number;
  #setAt: number;
  #speed: number;

  constructor({ at, speed = 0, wall = Date.now }: ClockOptions) {
    this.#wall = wall;
    this.#setTo = requireInstant(at);
    this.#setAt = wall();
    this.#speed = requireSpeed(speed);
  }

  get speed(): number {
    return this.#speed;
  }

  // A function of its own, so that it can be handed on alone.
  readonly now = (): number => {
    if (this.#speed === 0) {
      return this.#setTo;
    }
    const realMs = this.#wall() - this.#setAt;
    const now = Math.floor(this.#setTo + realMs * this.#speed);
    return Math.min(now, LAST_INSTANT);
  };

  set(at: number): void {
    this.#setTo = requireInstant(at);
    this.#setAt = this.#wall();
  }

  setSpeed(speed: number): void {
    const checked = requireSpeed(speed);
    this.set(this.now());
    this.#speed = checked;
  }
}

/** Whether a `Date` can hold an instant. */
function isInstant(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= LAST_INSTANT;
}

/** Whether a clock can run at a speed. */
function isSpeed(speed: number): boolean {
  const isRunning = speed >= MIN_SPEED && speed <= MAX_SPEED;
  return Number.isFinite(speed) && (speed === 0 || isRunning);
}

function requireInstant(at: number): number {
  if (isInstant(at)) {
    return Math.floor(at);
  }
  throw new RangeError(
    `The clock cannot be set to ${quote(at)}: give milliseconds since the epoch.`,
  );
}

function requireSpeed(speed: number): number {
  if (isSpeed(speed)) {
    return speed;
  }
  throw new RangeError(
    `The clock cannot run at speed ${quote(speed)}: give a number from ${MIN_SPEED} to ${MAX_SPEED}, or 0 to let it stand still.`,
  );
}
