import { uniformAt } from "../../util/random.js";
import { drawLatency } from "./answer-latency.js";
import type { Effect, Fault } from "./fault.js";

/** What the faults do to one request. */
export interface Verdict {
  /**
   * Milliseconds before the answer; the latencies of all faults that hit, added
   * up.
   */
  readonly latencyMs: number;
  /** Of the first fault that hit and has one. */
  readonly effect?: Effect;
}

/**
 * The faults in force. Which request is hit is a pure function of (seed, place
 * of the fault, number of the match).
 */
export class FaultSet {
  readonly #seed: number;
  #faults: readonly Fault[] = [];
  #matches: number[] = [];

  constructor(seed: number, faults: readonly Fault[] = []) {
    this.#seed = seed;
    this.replace(faults);
  }

  /**
   * Whether there is any fault at all: the one branch that a request pays for
   * when there is none.
   */
  active = false;

  /** The faults, in their order. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /**
   * Puts these faults in force instead of all others, and counts matches from 1
   * again.
   */
  replace(faults: readonly Fault[]): void {
    this.#faults = [...faults];
    this.active = faults.length > 0;
    this.restart();
  }

  /**
   * Counts matches from 1 again: the same requests are hit as the first time.
   */
  restart(): void {
    this.#matches = this.#faults.map(() => 0);
  }

  /** Counts one request, and says what happens to it. `url`: path and query. */
  judge(method: string, url: string): Verdict | undefined {
    let latencyMs = 0;
    let effect: Effect | undefined;
    for (const [place, fault] of this.#faults.entries()) {
      const match = this.#match(place, fault, method, url);
      if (match === undefined) {
        continue;
      }
      if (fault.latency) {
        latencyMs += drawLatency(
          fault.latency,
          this.#seed,
          streamOf(place) + 1,
          match,
        );
      }
      effect ??= fault.effect;
    }
    if (effect) {
      return { latencyMs, effect };
    }
    return latencyMs > 0 ? { latencyMs } : undefined;
  }

  /**
   * The number of this match, when the fault hits; the request counts as a
   * match in any case.
   */
  #match(
    place: number,
    fault: Fault,
    method: string,
    url: string,
  ): number | undefined {
    if (fault.method !== undefined && fault.method !== method) {
      return undefined;
    }
    if (fault.path !== undefined && !url.startsWith(fault.path)) {
      return undefined;
    }
    const match = (this.#matches[place] ?? 0) + 1;
    this.#matches[place] = match;
    const start = fault.after ?? 0;
    if (
      match <= start ||
      match > start + (fault.first ?? Number.POSITIVE_INFINITY)
    ) {
      return undefined;
    }
    const hit =
      fault.rate === undefined ||
      uniformAt(this.#seed, streamOf(place), match) < fault.rate;
    return hit ? match : undefined;
  }
}

/**
 * Every fault draws from numbers of its own, so that adding one does not change
 * what the others hit.
 */
function streamOf(place: number): number {
  return 0x200 + place * 2;
}
