/** The smallest and the largest of many numbers. */
export class Extent {
  #first: number | undefined;
  #last: number | undefined;

  add(value: number): void {
    const { first = value, last = value } = this;
    this.#first = Math.min(first, value);
    this.#last = Math.max(last, value);
  }

  /** The smallest; nothing where there is none. */
  get first(): number | undefined {
    return this.#first;
  }

  /** The largest; nothing where there is none. */
  get last(): number | undefined {
    return this.#last;
  }
}
