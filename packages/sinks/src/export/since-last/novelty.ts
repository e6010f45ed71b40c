import { hashLine } from "./hash-line.js";
import type { LastRun, SeenCall } from "./last-run.js";

/** Tells calls that are new, or have changed, from those that were written. */
export class Novelty {
  readonly #seen: ReadonlyMap<string, SeenCall>;
  readonly #from: number;

  constructor({ seen, from }: Pick<LastRun, "seen" | "from">) {
    this.#seen = new Map(Object.entries(seen));
    this.#from = from ?? -Infinity;
  }

  /** Not every filter of a start takes the lower bound of a run beside it. */
  isTooOld(start: unknown): boolean {
    return typeof start === "number" && start < this.#from;
  }

  /** Whether the last run wrote the very same record of a call. */
  isKnown(callId: string, line: string): boolean {
    const [, hash] = this.#seen.get(callId) ?? [];
    return hash !== undefined && hash === hashLine(line);
  }
}
