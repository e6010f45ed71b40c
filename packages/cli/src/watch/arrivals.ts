import type { ShownCall } from "../output/columns.js";
import type { ArrivingCalls } from "./watch-calls.js";

/** Keeps the calls that webhooks bring until they are taken. */
export class Arrivals implements ArrivingCalls {
  #calls: ShownCall[] = [];
  #wake: () => void = () => undefined;

  add(call: ShownCall): void {
    this.#calls.push(call);
    this.#wake();
  }

  take(): readonly ShownCall[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      signal.addEventListener("abort", () => resolve(), { once: true });
      if (this.#calls.length > 0 || signal.aborted) {
        resolve();
      }
    });
  }
}
