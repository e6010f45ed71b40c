import type { ApiVersion } from "../../api/api-version.js";
import { type OddCall, OddFinder } from "../../source/odd-finder.js";
import { writeOddWarning } from "../../source/write-odd-warning.js";

/**
 * What is listed in place of calls, to be printed among them: a list that is
 * only shown goes on after it.
 */
export class OddCalls {
  readonly #finder: OddFinder;
  readonly #isPrinted: boolean;
  #waiting: unknown[] = [];
  #first: OddCall | undefined;
  #hasTold = false;

  /** @param isPrinted - Not where calls are checked here: it passes no check. */
  constructor(version: ApiVersion, isPrinted: boolean) {
    this.#isPrinted = isPrinted;
    this.#finder = new OddFinder(version, this.add);
  }

  /** To be called with each of a file, as it is found. */
  readonly add = (value: unknown, place: string): void => {
    this.#first ??= {
      value,
      place,
    };
    this.#waiting.push(value);
  };

  /** To be called with each answer: it is left with its calls alone. */
  takeOut(data: unknown): void {
    this.#finder.takeOut(data);
  }

  /** What is to be printed, of what was found since the last time. */
  take(): unknown[] {
    const found = this.#waiting;
    this.#waiting = [];
    if (this.#isPrinted) {
      return found;
    }
    return [];
  }

  /** The same, at the end of the list. */
  takeLast(): unknown[] {
    this.#finder.end();
    return this.take();
  }

  /** Of the first one, once: a line, or nothing. */
  writeWarning(): string {
    if (this.#first === undefined) {
      return "";
    }
    if (this.#hasTold) {
      return "";
    }
    this.#hasTold = true;
    const fate = this.#isPrinted ? "printed as it came" : "left out";
    return writeOddWarning(this.#first, `${fate}, and others like it`);
  }
}
