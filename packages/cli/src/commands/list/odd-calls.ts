import type { OddItem } from "@rollcall/core";

/** What an API lists in place of calls: null, say, or an object without an id. */
export class OddCalls {
  readonly #isPrinted: boolean;
  #waiting: unknown[] = [];
  #first: OddItem | undefined;
  #hasTold = false;

  /** @param isPrinted - Not where calls are checked here: it passes no check. */
  constructor(isPrinted: boolean) {
    this.#isPrinted = isPrinted;
  }

  /** To be called with each, as it is found. */
  readonly add = (odd: OddItem): void => {
    this.#first ??= odd;
    this.#waiting.push(odd.item);
  };

  /** What is to be printed, of what was found since the last time. */
  take(): unknown[] {
    const found = this.#waiting;
    this.#waiting = [];
    return this.#isPrinted ? found : [];
  }

  /** Of the first one, once: a line, or nothing. */
  writeWarning(): string {
    if (this.#first === undefined || this.#hasTold) {
      return "";
    }
    this.#hasTold = true;
    const { item, index, cursor } = this.#first;
    const page =
      cursor === undefined ? "the first page" : `the page at ${cursor}`;
    const what = item === null ? "null" : typeof item;
    const fate = this.#isPrinted ? "printed as it came" : "left out";
    return `rollcall: item ${index + 1} of ${page} is no call with a call_id (${what}): it is ${fate}, and others like it.\n`;
  }
}
