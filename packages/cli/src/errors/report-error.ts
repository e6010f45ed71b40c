import { type Io, isClosedPipe, write } from "../io.js";
import { escapeJson } from "../output/escape-text.js";
import { BrokenOffError } from "./broken-off-error.js";
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
  if (io.signal.aborted) {
    await write(io.stderr, adviceIn(error));
    return exitCode.interrupted;
  }
  if (isClosedPipe(error)) {
    return exitCode.done;
  }
  const told = explainError(error);
  const advice = adviceIn(error);
  const isJson = argv.includes("--json-errors");
  const writeError = isJson ? writeJson : writeLines;
  await write(io.stderr, writeError(told, advice));
  return told.exitCode;
}

/** How what broke off goes on: whole lines. */
function adviceIn(error: unknown): string {
  if (error instanceof BrokenOffError) {
    return error.advice;
  }
  return "";
}

function writeLines(
  { message, detail, fix }: CliError,
  advice: string,
): string {
  const what = `rollcall: ${showSafely(message)}\n`;
  // Not trimmed: a mark stands below its place.
  const where = detail.map((line) => `  ${line}\n`).join("");
  const how = fix ? `${showSafely(fix)}\n` : "";
  return what + where + how + advice;
}

function writeJson(
  { code, message, fix = "", retryable }: CliError,
  advice: string,
): string {
  const fixes = `${fix} ${advice}`.trim();
  const error = {
    code,
    message,
    fix: fixes || null,
    retryable,
  };
  return `${escapeJson(JSON.stringify({ error }), true)}\n`;
}
