import type { ApiVersion } from "../../api/api-version.js";
import { readAt } from "../../json-pointer.js";

/** Something that is no call: what it is, and where it stood. */
interface OddCall {
  readonly value: unknown;
  readonly place: string;
}

/**
 * What is listed in place of calls: null, say, or an object without an id. The
 * client ends a walk at such a thing, as nothing can go on after it. A list that
 * is only shown goes on: it is taken out of the answer before that is a page.
 */
export class OddCalls {
  readonly #pagination: ApiVersion["operation"]["pagination"];
  readonly #isPrinted: boolean;
  #waiting: OddCall[] = [];
  /** Behind the last call of an answer, whose id is the next cursor. */
  #toComeAgain: OddCall[] = [];
  #answers = 0;
  #first: OddCall | undefined;
  #hasTold = false;

  /** @param isPrinted - Not where calls are checked here: it passes no check. */
  constructor({ operation }: ApiVersion, isPrinted: boolean) {
    this.#pagination = operation.pagination;
    this.#isPrinted = isPrinted;
  }

  /** To be called with each of a file, as it is found. */
  readonly add = (value: unknown, place: string): void => {
    const odd = {
      value,
      place,
    };
    this.#first ??= odd;
    this.#waiting.push(odd);
  };

  /**
   * To be called with each answer: it is left with its calls alone. One without
   * any call stays as it is, for the client to refuse: nothing leads on from it.
   */
  takeOut(data: unknown): void {
    const items = readAt(this.#pagination.items, data);
    if (!Array.isArray(items) || items.length === 0) {
      return;
    }
    this.#answers++;
    const calls = items.filter(isCall);
    if (calls.length > 0) {
      this.#note(items);
    }
    // The end of the list comes again alone: then nothing is behind it.
    const isEnd = items.length === this.#toComeAgain.length;
    if (calls.length > 0 || isEnd) {
      items.splice(0, items.length, ...calls);
    }
  }

  /** What is to be printed, of what was found since the last time. */
  take(): unknown[] {
    const found = this.#waiting;
    this.#waiting = [];
    if (this.#isPrinted) {
      return found.map(({ value }) => value);
    }
    return [];
  }

  /** The same, at the end of the list: nothing comes again. */
  takeLast(): unknown[] {
    for (const { value, place } of this.#toComeAgain) {
      this.add(value, place);
    }
    this.#toComeAgain = [];
    return this.take();
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

  /** Notes what is no call among the items of an answer. */
  #note(items: readonly unknown[]): void {
    const isRepeated = this.#pagination.cursor?.in === "item";
    const lastCall = items.findLastIndex(isCall);
    const page = this.#answers === 1 ? "the first page" : "a later page";
    this.#toComeAgain = [];
    for (const [index, value] of items.entries()) {
      const place = `item ${index + 1} of ${page}`;
      if (isCall(value)) {
        continue;
      }
      if (isRepeated && index > lastCall) {
        this.#toComeAgain.push({ value, place });
      } else {
        this.add(value, place);
      }
    }
  }
}

/** As the client sees it. */
function isCall(value: unknown): boolean {
  const isObject = Object(value) === value;
  const { call_id: id = null } = Object(value);
  return isObject && id !== null;
}
