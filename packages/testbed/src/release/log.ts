import type { StepName } from "./step-names.js";

/** Says what was done, one line a step. */
export interface Log {
  /**
   * Runs a step, and prints its name, how long it took, and what it tells.
   *
   * @throws {StepError} Where the step fails.
   */
  step<Value>(
    name: StepName,
    act: () => Promise<Value>,
    tell?: (value: Value) => string,
  ): Promise<Value>;
  /** The closing line. */
  end(): void;
}

/** What a log needs from outside. */
export interface Means {
  /** Milliseconds. */
  now(): number;
  print(line: string): void;
}

/** A step that failed: which, and why as the cause. */
export class StepError extends Error {
  override readonly name = "StepError";
  readonly step: StepName;

  constructor(message: string, step: StepName, cause: unknown) {
    super(message, {
      cause,
    });
    this.step = step;
  }
}

const nameWidth = 24;

/** Begins a log, and its clock. */
export function createLog({ now, print }: Means): Log {
  const started = now();
  let count = 0;
  return {
    async step(name, act, tell = () => "") {
      count++;
      const begun = now();
      try {
        const value = await act();
        print(lineOf(count, name, now() - begun, tell(value)));
        return value;
      } catch (cause) {
        print(lineOf(count, name, now() - begun, "FAILED"));
        const message = `step ${count}, "${name}", failed`;
        throw new StepError(message, name, cause);
      }
    },
    end() {
      const seconds = Math.round((now() - started) / 1000);
      const minutes = Math.floor(seconds / 60);
      const time = `${minutes} min ${seconds % 60} s`;
      print(`the release holds: ${count} steps in ${time}`);
    },
  };
}

function lineOf(count: number, name: string, ms: number, told: string): string {
  const number = String(count).padStart(2);
  const seconds = (ms / 1000).toFixed(1).padStart(6);
  const line = `${number} ${seconds} s  ${name.padEnd(nameWidth)} ${told}`;
  return line.trimEnd();
}
