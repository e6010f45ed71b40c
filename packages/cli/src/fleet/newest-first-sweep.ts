import type { Peak, Sweep } from "./sweep.js";

/** A start, and how many more calls went on then than at the step before. */
interface Step {
  readonly start: number;
  more: number;
}

/**
 * Keeps starts. Each call that comes starts before all that came, so it goes on
 * at the earliest of their starts, up to its end. Of two starts, the later one
 * can be the peak only as long as more calls went on then: so only starts with
 * more calls than all earlier ones are kept, each with how many more.
 */
export class NewestFirstSweep implements Sweep {
  /** From the latest to the earliest. */
  readonly #steps: Step[] = [];

  add(start: number, end: number): void {
    this.#lowerAfter(end);
    const earliest = this.#steps.at(-1);
    if (earliest?.start === start) {
      earliest.more++;
    } else {
      this.#steps.push({
        start,
        more: 1,
      });
    }
  }

  /** All steps before the end rise by one: the first after it is one lower. */
  #lowerAfter(end: number): void {
    const at = this.#steps.findLastIndex(({ start }) => start >= end);
    const step = this.#steps[at];
    if (step === undefined) {
      return;
    }
    step.more--;
    if (step.more === 0) {
      this.#steps.splice(at, 1);
    }
  }

  get peak(): Peak | undefined {
    const [last] = this.#steps;
    if (last === undefined) {
      return undefined;
    }
    let calls = 0;
    for (const { more } of this.#steps) {
      calls += more;
    }
    return {
      calls,
      at: last.start,
    };
  }
}
