/** How often the answer was yes, of the calls that have one. */
export class Share {
  #yes = 0;
  #known = 0;

  add(answer: boolean | undefined): void {
    if (answer === undefined) {
      return;
    }
    this.#known++;
    if (answer) {
      this.#yes++;
    }
  }

  get yes(): number {
    return this.#yes;
  }

  /** How many calls have an answer. */
  get known(): number {
    return this.#known;
  }

  /** From 0 to 1; nothing where no call has an answer. */
  get share(): number | undefined {
    if (this.#known === 0) {
      return undefined;
    }
    return this.#yes / this.#known;
  }
}
