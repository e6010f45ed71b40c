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

/** A fault in force, and what it has met. */
interface Counted {
  readonly fault: Fault;
  /** Where its random numbers come from. */
  readonly stream: number;
  matches: number;
  hits: number;
}

/**
 * The faults in force. Which request is hit is a pure function of the seed, the
 * position of the fault among them, and the number of the match.
 */
export class FaultSet {
  readonly #seed: number;
  #counted: readonly Counted[] = [];

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
    return this.#counted.map(({ fault }) => fault);
  }

  /**
   * Puts these faults in force instead of all others, and counts matches from 1
   * again.
   */
  replace(faults: readonly Fault[]): void {
    this.#counted = faults.map((fault, position) => ({
      fault,
      stream: streamOf(position),
      matches: 0,
      hits: 0,
    }));
    this.active = faults.length > 0;
  }

  /**
   * Counts matches from 1 again: the same requests are hit as the first time.
   */
  restart(): void {
    this.replace(this.faults);
  }

  /** Counts one request, and says what happens to it. `url`: path and query. */
  judge(method: string, url: string): Verdict | undefined {
    let latencyMs = 0;
    let effect: Effect | undefined;
    for (const counted of this.#counted) {
      if (this.#hits(counted, method, url)) {
        latencyMs += this.#latencyOf(counted);
        effect ??= counted.fault.effect;
      }
    }
    if (effect) {
      return {
        latencyMs,
        effect,
      };
    }
    if (latencyMs > 0) {
      return { latencyMs };
    }
    return undefined;
  }

  /** Counts a request as a match and as a hit, if it is one. */
  #hits(counted: Counted, method: string, url: string): boolean {
    const { fault } = counted;
    if (!matches(fault, method, url)) {
      return false;
    }
    counted.matches++;
    const isHit = isDue(counted) && this.#isDrawn(counted);
    if (isHit) {
      counted.hits++;
    }
    return isHit;
  }

  #isDrawn({ fault, stream, matches }: Counted): boolean {
    return (
      fault.rate === undefined ||
      uniformAt(this.#seed, stream, matches) < fault.rate
    );
  }

  #latencyOf({ fault, stream, matches }: Counted): number {
    if (fault.latency) {
      return drawLatency(fault.latency, this.#seed, stream + 1, matches);
    }
    return 0;
  }
}

function matches(fault: Fault, method: string, url: string): boolean {
  if (fault.method !== undefined && fault.method !== method) {
    return false;
  }
  return fault.path === undefined || url.startsWith(fault.path);
}

/** Whether the fault is past its `after`, and not yet at its `first`. */
function isDue({ fault, matches, hits }: Counted): boolean {
  const isPastStart = matches > (fault.after ?? 0);
  return isPastStart && hits < (fault.first ?? Number.POSITIVE_INFINITY);
}

/**
 * Every fault draws from numbers of its own, so that adding one does not change
 * what the others hit.
 */
function streamOf(position: number): number {
  return 0x200 + position * 2;
}
