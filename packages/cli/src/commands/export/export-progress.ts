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
  const size = formatBytes(bytes);
  const parts = [`${count} ${verb}`, size, `${rate} calls/s`];
  if (fraction !== undefined) {
    const percent = Math.floor(fraction * 100);
    parts.push(`${percent} %`);
  }
  if (secondsLeft !== undefined) {
    const rest = formatRest(secondsLeft);
    parts.push(`${rest} left`);
  }
  return parts.join(", ");
}

const secondsPerMinute = 60;

function formatRest(seconds: number): string {
  if (seconds < secondsPerMinute) {
    const whole = Math.ceil(seconds);
    return `${whole}s`;
  }
  const minutes = Math.ceil(seconds / secondsPerMinute);
  return `${minutes}m`;
}
