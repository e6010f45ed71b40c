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
    const more = `, and ${this.#others} more like it`;
    const rest = this.#others === 0 ? "" : more;
    return writeOddWarning(this.#first, `left out${rest}`);
  }
}
