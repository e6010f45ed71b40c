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
      const number = count;
      const begun = now();
      const end = (told: string) => {
        const ms = now() - begun;
        print(lineOf(number, name, ms, told));
      };
      try {
        const value = await act();
        end(tell(value));
        return value;
      } catch (cause) {
        end("FAILED");
        const message = `step ${number}, "${name}", failed`;
        throw new StepError(message, name, cause);
      }
    },
    end() {
      const time = timeOf(now() - started);
      print(`the release holds: ${count} steps in ${time}`);
    },
  };
}

/** `1 min 2 s` */
function timeOf(ms: number): string {
  const all = Math.round(ms / 1000);
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  return `${minutes} min ${seconds} s`;
}

function lineOf(
  count: number,
  name: StepName,
  ms: number,
  told: string,
): string {
  const seconds = (ms / 1000).toFixed(1);
  const cells = [
    count.toString().padStart(2),
    seconds.padStart(6),
    "s ",
    name.padEnd(nameWidth),
    told,
  ];
  return cells.join(" ").trimEnd();
}
