import { callSecrets } from "../../api/call-secrets.js";
import { breakOff } from "../../errors/broken-off-error.js";
import { explainError } from "../../errors/explain-error.js";
import { showSafely } from "../../errors/show-safely.js";
import { type Io, write } from "../../io.js";
import { createHider } from "../../output/hide-secrets.js";
import type { CallEvent } from "../../watch/call-event.js";
import { CommandRunner } from "../../watch/run-commands.js";
import type { WatchInput } from "./watch-options.js";
import { writeEventLine } from "./write-event-line.js";

const hideSecrets = createHider(callSecrets);

/** Prints events, starts the command of `--exec` with each, and tells failures. */
export class EventTeller {
  readonly #input: WatchInput;
  readonly #io: Io;
  readonly #runner: CommandRunner | undefined;
  #hasTold = false;

  constructor(input: WatchInput, io: Io) {
    this.#input = input;
    this.#io = io;
    this.#runner = createRunner(input, io);
  }

  /** Hands out an event; settles when it is written and its command may start. */
  async tell(event: CallEvent): Promise<void> {
    const { stdout } = this.#io;
    const { output } = this.#input.options;
    const call = hideSecrets(event.call);
    const shown = {
      ...event,
      call,
    };
    const usual = stdout.isTTY ? "lines" : "ndjson";
    const format = output ?? usual;
    const line =
      format === "lines" ? writeEventLine(shown) : `${JSON.stringify(shown)}\n`;
    await write(stdout, line);
    await this.#runner?.start(shown);
    this.#hasTold = true;
  }

  /**
   * Tells of a look that failed: the next one makes up for it.
   *
   * @throws The failure, where no next look can.
   */
  async tellFailure(error: unknown): Promise<void> {
    const { once } = this.#input.options;
    if (once) {
      throw this.#hasTold ? this.#explainBreak(error) : error;
    }
    const told = explainError(error);
    const canPass = told.retryable || told.ending === "rateLimited";
    if (!canPass) {
      throw error;
    }
    const message = showSafely(told.message);
    await write(this.#io.stderr, `rollcall: ${message}\n`);
  }

  /** Waits for the commands that run. */
  async end(): Promise<void> {
    await this.#runner?.end();
  }

  /** A look that told some of what happened, and not all. */
  #explainBreak(error: unknown): unknown {
    const { state } = this.#input.options;
    const again = state
      ? "goes on after what was told."
      : "tells it again, with the same ids; --state would remember it.";
    return breakOff(
      error,
      `Not every call was looked at: the same command ${again}\n`,
    );
  }
}

function createRunner(
  { options, operands }: WatchInput,
  { stderr }: Io,
): CommandRunner | undefined {
  if (options.exec === undefined) {
    return undefined;
  }
  const command = [options.exec, ...operands];
  return new CommandRunner(command, (why) => {
    const shown = showSafely(why);
    stderr.write(`rollcall: ${shown}\n`, () => undefined);
  });
}
