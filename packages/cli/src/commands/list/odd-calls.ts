/** Something that is no call: what it is, and where it stood. */
interface OddCall {
  readonly value: unknown;
  readonly place: string;
}

/** What is listed in place of calls: null, say, or an object without an id. */
export class OddCalls {
  readonly #isPrinted: boolean;
  #waiting: unknown[] = [];
  #first: OddCall | undefined;
  #hasTold = false;

  /** @param isPrinted - Not where calls are checked here: it passes no check. */
  constructor(isPrinted: boolean) {
    this.#isPrinted = isPrinted;
  }

  /** To be called with each, as it is found. */
  readonly add = (value: unknown, place: string): void => {
    this.#first ??= { value, place };
    this.#waiting.push(value);
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
    const { value, place } = this.#first;
    const what = value === null ? "null" : typeof value;
    const fate = this.#isPrinted ? "printed as it came" : "left out";
    return `rollcall: ${place} is no call with a call_id (${what}): it is ${fate}, and others like it.\n`;
  }
}
