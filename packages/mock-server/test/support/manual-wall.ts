import type { Wall } from "../../src/time/wall.js";
import { Heap } from "../../src/util/heap.js";

/** Real time that a test moves: nothing happens until `pass` is called. */
export interface ManualWall extends Wall {
  /** Lets time pass, timers fire, and all that follows from them. */
  pass(ms: number): Promise<void>;
  readonly timers: number;
}

/**
 * Makes real time that stands at an instant. `settle`: lets all follow that
 * follows from a timer.
 */
export function manualWall(
  at = Date.UTC(2025, 5, 1),
  settle = settled,
): ManualWall {
  const timers = new Heap<{ fire: (() => void) | undefined }>();
  let now = at;
  let live = 0;
  return {
    now: () => now,
    get timers() {
      return live;
    },
    after(ms, callback) {
      const timer: { fire: (() => void) | undefined } = { fire: callback };
      live += 1;
      timers.push(now + ms, timer);
      return () => {
        if (timer.fire) {
          live -= 1;
        }
        timer.fire = undefined;
      };
    },
    async pass(ms) {
      const end = now + ms;
      while (timers.peek() <= end) {
        now = Math.max(now, timers.peek());
        const timer = timers.pop();
        if (timer?.fire) {
          live -= 1;
        }
        timer?.fire?.();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/**
 * Lets everything happen that waits for nothing but its turn, and for
 * signatures: these are made on the pool's threads, and a busy machine may let
 * one wait for as long as it likes.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await Promise.allSettled(signing);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What is on the pool's threads on behalf of a signature. */
const signing = new Set<Promise<unknown>>();

type Step = (...given: readonly unknown[]) => Promise<unknown>;

function watch(name: "importKey" | "sign"): void {
  const take = crypto.subtle[name].bind(crypto.subtle) as Step;
  const watched: Step = (...given) => {
    const step = take(...given);
    signing.add(step);
    const forget = () => signing.delete(step);
    step.then(forget, forget);
    return step;
  };
  Object.defineProperty(crypto.subtle, name, {
    value: watched,
    configurable: true,
  });
}

watch("importKey");
watch("sign");
