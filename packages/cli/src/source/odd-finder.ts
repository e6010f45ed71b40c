import type { ApiVersion } from "../api/api-version.js";
import { readAt } from "../json-pointer.js";

/** Is told of what is no call, and where it stands. */
export type OddListener = (value: unknown, place: string) => void;

/** Something that is no call: what it is, and where it stood. */
export interface OddCall {
  readonly value: unknown;
  readonly place: string;
}

/**
 * Finds what is listed in place of calls: null, say, or an object without an
 * id. The client ends a walk at such a thing, as nothing can go on after it.
 * Here it is taken out of the answer before that is a page, so that the walk
 * goes on.
 */
export class OddFinder {
  readonly #pagination: ApiVersion["operation"]["pagination"];
  readonly #onOdd: OddListener;
  /** Behind the last call of an answer, whose id is the next cursor. */
  #toComeAgain: OddCall[] = [];
  #answers = 0;

  /** @param onOdd - Told of each such thing once. */
  constructor({ operation }: ApiVersion, onOdd: OddListener) {
    this.#pagination = operation.pagination;
    this.#onOdd = onOdd;
  }

  /**
   * To be called with each answer: it is left with its calls alone. One without
   * any call stays as it is, for the client to refuse: nothing leads on from it.
   */
  takeOut(data: unknown): void {
    const items = readAt(this.#pagination.items, data);
    if (!Array.isArray(items)) {
      return;
    }
    if (items.length === 0) {
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

  /** To be called at the end of the list: nothing comes again. */
  end(): void {
    for (const { value, place } of this.#toComeAgain) {
      this.#onOdd(value, place);
    }
    this.#toComeAgain = [];
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
        this.#toComeAgain.push({
          value,
          place,
        });
      } else {
        this.#onOdd(value, place);
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
