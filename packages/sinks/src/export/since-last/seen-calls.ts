import type { LastRun, SeenCall } from "./last-run.js";

const FEW = 10_000;

/**
 * The records of calls that may still change. What is older than that is
 * forgotten on the way, so that memory holds one span of time.
 */
export class SeenCalls {
  readonly #lookbackMs: number;
  readonly #calls: Map<string, SeenCall>;
  #newest: number;
  #tooMany = FEW;

  constructor(last: LastRun | undefined, lookbackMs: number) {
    this.#lookbackMs = lookbackMs;
    this.#newest = last?.newest ?? -Infinity;
    this.#calls = new Map(Object.entries(last?.seen ?? {}));
  }

  /** What never started is in no later run, so nobody has to know it. */
  note(callId: unknown, start: unknown, hash: string): void {
    if (typeof callId !== "string") {
      return;
    }
    if (typeof start !== "number") {
      return;
    }
    this.#newest = Math.max(this.#newest, start);
    this.#calls.set(callId, [start, hash]);
    if (this.#calls.size > this.#tooMany) {
      this.#forgetOld();
      const twice = 2 * this.#calls.size;
      this.#tooMany = Math.max(FEW, twice);
    }
  }

  toRun(): Pick<LastRun, "newest" | "from" | "seen"> {
    this.#forgetOld();
    const seen = Object.fromEntries(this.#calls);
    const isEmpty = this.#newest === -Infinity;
    if (isEmpty) {
      return {
        newest: undefined,
        from: undefined,
        seen,
      };
    }
    return {
      newest: this.#newest,
      from: this.#from,
      seen,
    };
  }

  get #from(): number {
    return this.#newest - this.#lookbackMs;
  }

  #forgetOld(): void {
    for (const [id, [start]] of this.#calls) {
      if (start < this.#from) {
        this.#calls.delete(id);
      }
    }
  }
}
