import type { Command } from "commander";
import { CommanderError } from "commander";
import { CliError } from "./cli-error.js";
import { exitCode } from "./exit-code.js";
import { type Io, write } from "./io.js";
import { createProgram } from "./program.js";

/**
 * Runs a command line to its end and answers the exit code; what went wrong is
 * one line on stderr.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const texts: string[] = [];
  const program = createProgram(io);
  for (const command of [program, ...program.commands]) {
    capture(command, texts);
  }
  try {
    await program.parseAsync(argv.length > 0 ? argv : ["--help"], {
      from: "user",
    });
    return exitCode.ok;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await write(io.stdout, texts.join(""));
      return exitCode.ok;
    }
    if (io.signal.aborted) {
      return exitCode.interrupted;
    }
    if (isClosedPipe(error)) {
      return exitCode.ok;
    }
    await write(io.stderr, `rollcall: ${oneLine(error)}\n`);
    return codeOf(error);
  }
}

/**
 * Commander writes and exits by itself; here it only throws, and what it wants
 * to say is kept.
 */
function capture(command: Command, texts: string[]): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => texts.push(text),
    writeErr: () => undefined,
  });
}

/** Whoever read our output has seen enough (`| head`): no error. */
const isClosedPipe = (error: unknown): boolean =>
  (error as { code?: unknown })?.code === "EPIPE";

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const text = message
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  return error instanceof CommanderError
    ? `${text} (see rollcall list --help)`
    : text;
}

function codeOf(error: unknown): number {
  if (error instanceof CliError) {
    return error.code;
  }
  if (
    error instanceof CommanderError ||
    (error as { name?: string }).name === "InputError"
  ) {
    return exitCode.usage;
  }
  return (error as { status?: unknown }).status === 401
    ? exitCode.key
    : exitCode.failure;
}
