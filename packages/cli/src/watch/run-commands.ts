import { spawn } from "node:child_process";
import type { CallEvent } from "./call-event.js";

/** So many commands run at once. */
const mostAtOnce = 4;

/**
 * Runs a command for each event, without a shell, the event as JSON on its
 * stdin, a few at once.
 */
export class CommandRunner {
  readonly #command: string;
  readonly #args: readonly string[];
  readonly #onFailure: (why: string) => void;
  readonly #running = new Set<Promise<void>>();

  /**
   * @param onFailure - Told of an event whose command could not run, or ended
   *   with another code than 0.
   */
  constructor(
    [command = "", ...args]: readonly string[],
    onFailure: (why: string) => void,
  ) {
    this.#command = command;
    this.#args = args;
    this.#onFailure = onFailure;
  }

  /** Starts it; settles as soon as another may be started. */
  async start(event: CallEvent): Promise<void> {
    const run = this.#run(event).finally(() => this.#running.delete(run));
    this.#running.add(run);
    if (this.#running.size >= mostAtOnce) {
      await Promise.race(this.#running);
    }
  }

  /** Settles when all have ended. */
  async end(): Promise<void> {
    await Promise.all(this.#running);
  }

  #run(event: CallEvent): Promise<void> {
    return new Promise((resolve) => {
      // What could not start is closed, too: it is told once.
      let isTold = false;
      const fail = (why: string) => {
        if (!isTold) {
          this.#onFailure(`${this.#command} for ${event.id}: ${why}`);
        }
        isTold = true;
        resolve();
      };
      const child = spawn(this.#command, this.#args, {
        stdio: ["pipe", "ignore", "inherit"],
        shell: false,
      });
      child.once("error", ({ message }) => fail(message));
      child.once("close", (code, signal) => {
        if (code === 0) {
          resolve();
        } else {
          fail(`it ended with ${signal ?? `code ${code}`}`);
        }
      });
      // A command that does not read its input is no failure.
      child.stdin.on("error", () => undefined);
      child.stdin.end(`${JSON.stringify(event)}\n`);
    });
  }
}
