import { CliError } from "../errors/cli-error.js";
import { type Io, type Source, write } from "../io.js";

/**
 * Asks for a line on the terminal, which nobody sees while it is typed. However
 * it ends, the terminal is as it was before.
 *
 * @throws CliError after Ctrl-C, or where the input ends.
 */
export async function readHiddenLine(
  question: string,
  { stdin, stderr, signal }: Io,
): Promise<string> {
  // Before the question: whoever sees it may type at once.
  stdin.setRawMode?.(true);
  try {
    await write(stderr, question);
    return await readLine(stdin, signal);
  } finally {
    stdin.setRawMode?.(false);
    // Nobody presses Enter for us: it was not shown.
    await write(stderr, "\n");
    stdin.destroy?.();
  }
}

async function readLine(stdin: Source, signal: AbortSignal): Promise<string> {
  const line = new HiddenLine();
  const chunks = stdin[Symbol.asyncIterator]();
  const aborted = rejectOn(signal);
  const decoder = new TextDecoder();
  while (!line.isDone) {
    const { value, done } = await Promise.race([chunks.next(), aborted]);
    if (done) {
      throw interrupt("the input ended");
    }
    const isText = typeof value === "string";
    line.type(isText ? value : decoder.decode(value, { stream: true }));
  }
  return line.text;
}

function rejectOn(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(interrupt("interrupted"));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) {
      stop();
    }
  });
  // The line may be there first, and then nobody waits for this.
  aborted.catch(() => undefined);
  return aborted;
}

function interrupt(why: string): CliError {
  return new CliError(`${why} before there was an answer: nothing changed.`, {
    ending: "interrupted",
  });
}

/** What a paste and the arrow keys send beside text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys send them.
const escapeSequence = /\u001b(\[[0-9;]*[ -/]*[@-~]|O.|.)?/g;

/** A line that is being typed, on a terminal that leaves all keys to us. */
class HiddenLine {
  #text = "";
  #isDone = false;

  get text(): string {
    return this.#text;
  }

  /** Whether Enter was pressed. */
  get isDone(): boolean {
    return this.#isDone;
  }

  type(keys: string): void {
    for (const key of keys.replace(escapeSequence, "")) {
      if (!this.#isDone) {
        this.#press(key);
      }
    }
  }

  #press(key: string): void {
    switch (key) {
      case "\r":
      case "\n":
        this.#isDone = true;
        break;
      case "\u0003":
        throw interrupt("interrupted");
      case "\u0004":
        this.#endInput();
        break;
      case "\b":
      case "\u007f":
        this.#text = this.#text.slice(0, -1);
        break;
      case "\u0015":
        this.#text = "";
        break;
      default:
        this.#text += key;
    }
  }

  /** Ctrl-D ends what was typed, or the input where nothing was. */
  #endInput(): void {
    if (this.#text === "") {
      throw interrupt("the input ended");
    }
    this.#isDone = true;
  }
}
