/**
 * Time as the engine sees it, in epoch milliseconds. Tests set it; without
 * `--live` it stands still at the end of the data.
 */
export interface Clock {
  now(): number;
}

/** A clock that can be set, stopped, and run at any speed. */
export interface LifeClock extends Clock {
  /** Epoch milliseconds, whole. */
  now(): number;
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
  /** 0: it stands still; 1: real time; 60: a minute a second. @default 0 */
  readonly speed?: number;
  /** Real time in milliseconds. @default Date.now */
  readonly wall?: () => number;
}

/**
 * Makes a clock. Without a speed it stands still until it is set.
 *
 * @example createClock({ at: Date.UTC(2024, 0, 1), speed: 60 })
 */
export function createClock({
  at,
  speed = 0,
  wall = Date.now,
}: ClockOptions): LifeClock {
  let anchor = checkedInstant(at);
  let anchoredAt = wall();
  let pace = checkedSpeed(speed);
  const now = () =>
    pace === 0 ? anchor : Math.floor(anchor + (wall() - anchoredAt) * pace);
  const anchorAt = (instant: number) => {
    anchor = checkedInstant(instant);
    anchoredAt = wall();
  };
  return {
    now,
    get speed() {
      return pace;
    },
    set: anchorAt,
    setSpeed(next) {
      const checked = checkedSpeed(next);
      anchorAt(now());
      pace = checked;
    },
  };
}

/** The greatest instant that a Date can hold. */
const lastInstant = 8.64e15;

function checkedInstant(at: number): number {
  if (Number.isFinite(at) && Math.abs(at) <= lastInstant) {
    return Math.floor(at);
  }
  throw new RangeError(
    `The clock cannot be set to ${at}: give milliseconds since the epoch.`,
  );
}

function checkedSpeed(speed: number): number {
  if (speed >= 0 && speed <= 1e6) {
    return speed;
  }
  throw new RangeError(
    `The clock cannot run at speed ${speed}: give a number from 0 (stands still) to 1000000.`,
  );
}
