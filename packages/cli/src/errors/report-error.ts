import { type Io, isClosedPipe, write } from "../io.js";
import { BrokenListError } from "./broken-list-error.js";
import type { CliError } from "./cli-error.js";
import { exitCode } from "./exit-code.js";
import { explainError } from "./explain-error.js";
import { showSafely } from "./show-safely.js";

/**
 * Tells on stderr what went wrong, and returns the exit code: one line what and
 * why, one line what to do; with `--json-errors` one JSON object.
 */
export async function reportError(
  error: unknown,
  argv: readonly string[],
  io: Io,
): Promise<number> {
  if (error instanceof BrokenListError) {
    const code = await reportError(error.cause, argv, io);
    await write(io.stderr, error.advice);
    return code;
  }
  if (io.signal.aborted) {
    return exitCode.interrupted;
  }
  if (isClosedPipe(error)) {
    return exitCode.done;
  }
  const told = explainError(error);
  const isJson = argv.includes("--json-errors");
  await write(io.stderr, isJson ? writeJson(told) : writeLines(told));
  return told.exitCode;
}

function writeLines({ message, detail, fix }: CliError): string {
  const what = `rollcall: ${showSafely(message)}\n`;
  // Not trimmed: a mark stands below its place.
  const where = detail.map((line) => `  ${line}\n`).join("");
  return fix ? `${what}${where}${showSafely(fix)}\n` : `${what}${where}`;
}

function writeJson({ ending, message, fix, retryable }: CliError): string {
  const error = {
    code: ending,
    message,
    fix: fix ?? null,
    retryable,
  };
  return `${JSON.stringify({ error })}\n`;
}
