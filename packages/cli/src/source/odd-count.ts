import type { OddCall } from "./odd-finder.js";
import { writeOddWarning } from "./write-odd-warning.js";

/** Counts what is no call, for commands that leave it out. */
export class OddCount {
  #first: OddCall | undefined;
  #others = 0;

  /** To be called with each. */
  readonly add = (value: unknown, place: string): void => {
    if (this.#first) {
      this.#others++;
    }
    this.#first ??= {
      value,
      place,
    };
  };

  /** How many there were, in a line; nothing where there was none. */
  writeWarning(): string {
    if (this.#first === undefined) {
      return "";
    }
    const others = `, and ${this.#others} others like it`;
    const more = this.#others === 0 ? "" : others;
    return writeOddWarning(this.#first, `left out${more}`);
  }
}
