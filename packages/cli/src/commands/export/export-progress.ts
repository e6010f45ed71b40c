import type { Progress } from "@rollcall/sinks";
import { type Io, write } from "../../io.js";
import { formatBytes } from "../../output/format-bytes.js";

/** What is written over the line that is there. */
const again = "\r\u001b[K";

/** Shows on a terminal how far an export is. */
export class ExportProgress {
  readonly #stderr: Io["stderr"];
  readonly #isShown: boolean;
  #calls = 0;

  constructor({ stderr }: Pick<Io, "stderr">, isQuiet: boolean) {
    this.#stderr = stderr;
    this.#isShown = stderr.isTTY === true && !isQuiet;
  }

  /** How many calls are kept, as far as it was told. */
  get calls(): number {
    return this.#calls;
  }

  readonly show = (progress: Progress): void => {
    this.#calls = progress.calls;
    if (this.#isShown) {
      const line = `${again}${writeProgress(progress)}`;
      this.#stderr.write(line, () => undefined);
    }
  };

  /** Takes the line away. */
  async end(): Promise<void> {
    if (this.#isShown) {
      await write(this.#stderr, again);
    }
  }
}

/** `12,000 calls, 31 MB, 4,100 calls/s, 62 %, 2m left` */
function writeProgress(progress: Progress): string {
  const { phase, calls, bytes, callsPerSecond, fraction, secondsLeft } =
    progress;
  const count = Math.round(calls).toLocaleString("en-US");
  const rate = Math.round(callsPerSecond).toLocaleString("en-US");
  const verb = phase === "reading" ? "calls" : "calls written";
  const parts = [
    `${count} ${verb}`,
    formatBytes(bytes),
    `${rate} calls/s`,
    fraction !== undefined && `${Math.floor(fraction * 100)} %`,
    secondsLeft !== undefined && `${formatRest(secondsLeft)} left`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}

const secondsPerMinute = 60;

function formatRest(seconds: number): string {
  if (seconds < secondsPerMinute) {
    return `${Math.ceil(seconds)}s`;
  }
  return `${Math.ceil(seconds / secondsPerMinute)}m`;
}
