/**
 * Work that is done in slices. It is called again and again, each time until
 * `deadline` (as of `performance.now()`) at most, and answers `true` once all is
 * done.
 */
export type Step = (deadline: number) => boolean;

interface Waiting {
  readonly step: Step;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** How long one slice may hold the process, in milliseconds. */
const SLICE_MS = 8;

/**
 * Lets long searches share one process with other requests: one slice at a
 * time, of whichever search waited longest, and a turn for everything else
 * after it.
 */
export class Slices {
  readonly #waiting: Waiting[] = [];

  /**
   * Does all of a work. At once if a slice is enough; otherwise the promise
   * settles when it is done.
   */
  run(step: Step): Promise<void> | undefined {
    const isFree = this.#waiting.length === 0;
    if (isFree && step(performance.now() + SLICE_MS)) {
      return undefined;
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        step,
        resolve,
        reject,
      });
      if (isFree) {
        this.#scheduleNext();
      }
    });
  }

  #scheduleNext(): void {
    setTimeout(() => this.#runNext(), 0);
  }

  #runNext(): void {
    const first = this.#waiting.shift();
    if (first !== undefined && !runSlice(first)) {
      this.#waiting.push(first);
    }
    if (this.#waiting.length > 0) {
      this.#scheduleNext();
    }
  }
}

/** Runs one slice; `true` when there is nothing more to do. */
function runSlice({ step, resolve, reject }: Waiting): boolean {
  try {
    const isDone = step(performance.now() + SLICE_MS);
    if (isDone) {
      resolve();
    }
    return isDone;
  } catch (error) {
    reject(error);
    return true;
  }
}
