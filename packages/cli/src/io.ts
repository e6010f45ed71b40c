import { CliError } from "./errors/cli-error.js";
import type { Keychain } from "./settings/keychain.js";

/**
 * What a command may touch of the process: given to it, so that a test can give
 * its own.
 */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Source;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
  /** Where relative paths begin. */
  readonly cwd: string;
  /** What times count from, in epoch milliseconds; with `--demo` the demo's. */
  readonly now: () => number;
  /** What signatures are dated by, in epoch milliseconds. @default now */
  readonly wallNow?: () => number;
  /** Waits so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What asks the API. @default the platform's, through a proxy where one is set */
  readonly fetch?: typeof fetch;
  /** The operating system. @default the one that we run on */
  readonly platform?: NodeJS.Platform;
  /** Where keys are kept. @default that of the operating system */
  readonly keychain?: Keychain;
}

/** A stream that one reads text from. */
export interface Source extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean;
  /** Whether each key comes at once, unseen; only where there is a terminal. */
  setRawMode?(isRaw: boolean): unknown;
  /** Lets go of it, so that nobody waits for it any more. */
  destroy?(): unknown;
}

/**
 * A stream that one writes text to: `process.stdout`, or a test's collector.
 */
export interface Output {
  write(text: string, done: (error?: Error | null) => void): boolean;
  readonly isTTY?: boolean;
  /** In characters; only where there is a terminal. */
  readonly columns?: number;
  /** In lines; only where there is a terminal. */
  readonly rows?: number;
}

/**
 * Writes text and settles once the stream has taken it, so that a slow reader
 * slows the command down instead of filling memory.
 */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (error) {
        reject(explainOutput(error));
      } else {
        resolve();
      }
    });
  });
}

/** A closed pipe stays what it is. */
function explainOutput(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (isClosedPipe(error)) {
    return error;
  }
  const why = code === "ENOSPC" ? "the disk is full" : "the system refused";
  return new CliError(`the output cannot be written: ${why} (${code}).`, {
    ending: "failed",
    code: "unwritable-output",
    fix: "Make room where it goes, or send it elsewhere, and run the same again.",
    cause: error,
  });
}

/** The reader of our output has seen enough (`| head`): that is no error. */
export function isClosedPipe(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === "EPIPE";
}
