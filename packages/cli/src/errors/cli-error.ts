import { type Ending, exitCode } from "./exit-code.js";

/** What an error can say beside its message. */
export interface CliErrorOptions {
  /** How the process ends. @default "usage" */
  readonly ending?: Ending;
  /**
   * What `--json-errors` calls it, where that says more than the ending:
   * `connection-refused`. @default the ending
   */
  readonly code?: string;
  /** One sentence: what to do about it. It gets a line of its own. */
  readonly fix?: string;
  /** Lines that show the place, below the message. @default none */
  readonly detail?: readonly string[];
  /** Whether the same command may succeed later. @default false */
  readonly retryable?: boolean;
  /** What went wrong beneath. */
  readonly cause?: unknown;
}

/**
 * An error that the command line itself finds, or one of the client's in the
 * words of the command line.
 */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly ending: Ending;
  readonly code: string;
  readonly fix: string | undefined;
  readonly detail: readonly string[];
  readonly retryable: boolean;

  /** @param message - What failed, why, and with which value: one line. */
  constructor(message: string, options: CliErrorOptions = {}) {
    const { ending = "usage", code = ending } = options;
    const { fix, retryable = false, cause } = options;
    super(message, { cause });
    this.detail = options.detail ?? [];
    this.ending = ending;
    this.code = code;
    this.fix = fix;
    this.retryable = retryable;
  }

  /** What the process answers. */
  get exitCode(): number {
    return exitCode[this.ending];
  }
}
