import type { Checkpoint } from "@rollcall/core";

/** How far an export is. */
export interface Progress {
  /** `reading` calls, or making the file of them. */
  readonly phase: "reading" | "formatting";
  /** Calls so far, those of earlier runs of this export included. */
  readonly calls: number;
  /** The length of all records so far, in bytes. */
  readonly bytes: number;
  /** Calls a second, in this run. */
  readonly callsPerSecond: number;
  /**
   * Which part is done, from 0 to 1: of the time that the calls span, or of the
   * records that are there. `undefined` where that cannot be told yet.
   */
  readonly fraction: number | undefined;
  /** How long the rest may take, in seconds, where that can be told. */
  readonly secondsLeft: number | undefined;
  /** Calls a page at this moment. */
  readonly pageSize: number | undefined;
}

/** What is counted while a phase goes on. */
interface Counted
  extends Pick<Progress, "phase" | "calls" | "bytes" | "pageSize"> {
  readonly fraction: number | undefined;
}

const INTERVAL_MS = 250;

/** Tells the caller how far it is, not too often. */
export class ProgressReporter {
  readonly #report: (progress: Progress) => void;
  readonly #now: () => number;
  #beganAt: number;
  #callsBefore: number;
  #fractionBefore: number | undefined;
  #nextAt = 0;

  /** @param calls - What earlier runs have done, which tells nothing of speed. */
  constructor(
    report: (progress: Progress) => void,
    now: () => number,
    calls: number,
  ) {
    this.#report = report;
    this.#now = now;
    this.#beganAt = now();
    this.#callsBefore = calls;
  }

  /** Begins another phase, with a speed of its own. */
  beginPhase(): void {
    this.#beganAt = this.#now();
    this.#callsBefore = 0;
    this.#fractionBefore = undefined;
    this.#nextAt = 0;
  }

  /** Tells it if it is time. @param count - Worked out only then. */
  tick(count: () => Counted): void {
    const now = this.#now();
    if (now >= this.#nextAt) {
      this.#nextAt = now + INTERVAL_MS;
      this.tell(count());
    }
  }

  tell(counted: Counted): void {
    const { fraction } = counted;
    this.#fractionBefore ??= fraction;
    const seconds = (this.#now() - this.#beganAt) / 1000;
    const calls = counted.calls - this.#callsBefore;
    const callsPerSecond = seconds > 0 ? calls / seconds : 0;
    const secondsLeft = this.#estimateRest(fraction, seconds);
    this.#report({
      ...counted,
      callsPerSecond,
      secondsLeft,
    });
  }

  #estimateRest(
    fraction: number | undefined,
    seconds: number,
  ): number | undefined {
    if (fraction === undefined) {
      return undefined;
    }
    if (this.#fractionBefore === undefined) {
      return undefined;
    }
    const done = fraction - this.#fractionBefore;
    if (done > 0) {
      return (seconds / done) * (1 - fraction);
    }
    return undefined;
  }
}

/**
 * Which part of the time that the calls span is done. A walk from the oldest
 * call to the newest knows both its ends.
 *
 * @param firstStart - Of the first call that had started, epoch milliseconds.
 */
export function fractionOfTime(
  place: Checkpoint | undefined,
  firstStart: number | undefined,
): number | undefined {
  const { start, until } = place ?? {};
  const isKnown = typeof start === "number" && typeof until === "number";
  if (!isKnown) {
    return undefined;
  }
  if (firstStart === undefined) {
    return undefined;
  }
  if (until <= firstStart) {
    return undefined;
  }
  const fraction = (start - firstStart) / (until - firstStart);
  if (fraction >= 0 && fraction <= 1) {
    return fraction;
  }
  return undefined;
}
