import { measureAnswer, measureElement } from "./answer-size.js";
import type { PlainFields } from "./plain-fields.js";
import { shrinkRecord } from "./shrink-record.js";

/** Writes the answer that has these items, and the cursor where there is more. */
type WriteAnswer = (
  items: readonly PlainFields[],
  cursor?: string,
) => PlainFields;

/** An answer that is filled up to its budget. */
export class AnswerPage {
  readonly #budget: number;
  readonly #write: WriteAnswer;
  readonly #items: PlainFields[] = [];
  #size = 0;

  /** @param budget - In characters. */
  constructor(budget: number, write: WriteAnswer) {
    this.#budget = budget;
    this.#write = write;
  }

  /** How many items it has. */
  get count(): number {
    return this.#items.length;
  }

  /**
   * Adds an item where there is room for it; the first is made smaller until
   * there is.
   *
   * @param cursor - What leads on from here.
   * @returns Whether it was added.
   */
  add(item: PlainFields, cursor: string): boolean {
    const around = this.#write([], cursor);
    const taken = this.#size + measureAnswer(around);
    const room = this.#budget - taken;
    const fits = (one: PlainFields) => measureElement(one) <= room;
    if (this.count === 0) {
      const small = shrinkRecord(item, fits);
      this.#push(small);
      return true;
    }
    if (!fits(item)) {
      return false;
    }
    this.#push(item);
    return true;
  }

  #push(item: PlainFields): void {
    this.#items.push(item);
    this.#size += measureElement(item);
  }

  /** The answer, with the cursor where there is more. */
  finish(cursor?: string): PlainFields {
    return this.#write(this.#items, cursor);
  }
}
