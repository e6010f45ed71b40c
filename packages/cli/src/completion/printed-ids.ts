import { isCallId } from "../input/is-call-id.js";
import type { Io } from "../io.js";
import { mostIds, rememberIds } from "./recent-ids.js";

/** The ids that a command prints: the last of them, for completion. */
export class PrintedIds {
  readonly #ids: string[] = [];

  /** Takes what a call has for an id: anything that is none is left out. */
  add(id: unknown): void {
    if (!isCallId(id)) {
      return;
    }
    this.#ids.push(id);
    if (this.#ids.length > mostIds) {
      this.#ids.shift();
    }
  }

  /** Keeps them, in the order in which they were printed. */
  async remember({ env }: Pick<Io, "env">): Promise<void> {
    await rememberIds(this.#ids, env);
  }
}
