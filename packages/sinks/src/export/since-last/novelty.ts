import { hashLine } from "./hash-line.js";
import type { LastRun, SeenCall } from "./last-run.js";

/** Tells calls that are new, or have changed, from those that were written. */
export class Novelty {
  readonly #seen: ReadonlyMap<string, SeenCall>;

  constructor({ seen }: Pick<LastRun, "seen">) {
    this.#seen = new Map(Object.entries(seen));
  }

  /** Whether the last run wrote the very same record of a call. */
  isKnown(callId: string, line: string): boolean {
    const [, hash] = this.#seen.get(callId) ?? [];
    return hash !== undefined && hash === hashLine(line);
  }
}
