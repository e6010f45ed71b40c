import type { Command } from "commander";
import { CommanderError } from "commander";
import { BrokenListError } from "./broken-list-error.js";
import { CliError } from "./cli-error.js";
import { exitCode } from "./exit-code.js";
import { type Io, isClosedPipe, write } from "./io.js";
import { createProgram } from "./program.js";

/**
 * Runs a command line to its end and returns the exit code. What went wrong is
 * one line on stderr.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const help: string[] = [];
  const program = createProgram(io);
  for (const command of [program, ...program.commands]) {
    captureHelp(command, help, io);
  }
  try {
    const args = argv.length > 0 ? argv : ["--help"];
    await program.parseAsync(args, { from: "user" });
    return exitCode.ok;
  } catch (error) {
    return await report(error, help, io);
  }
}

/** Wider lines of help are hard to read. */
const widestHelp = 100;

/**
 * Commander writes and exits by itself. Here it only throws, and its help is
 * kept.
 */
function captureHelp(command: Command, texts: string[], { stdout }: Io): void {
  const { columns = 80 } = stdout;
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => texts.push(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(columns, widestHelp),
  });
}

/** Writes what there is to say and returns the exit code. */
async function report(
  error: unknown,
  help: readonly string[],
  io: Io,
): Promise<number> {
  if (error instanceof BrokenListError) {
    const code = await report(error.cause, help, io);
    await write(io.stderr, error.advice);
    return code;
  }
  if (isHelp(error)) {
    await write(io.stdout, help.join(""));
    return exitCode.ok;
  }
  if (io.signal.aborted) {
    return exitCode.interrupted;
  }
  if (isClosedPipe(error)) {
    return exitCode.ok;
  }
  const line = writeErrorLine(error);
  await write(io.stderr, `rollcall: ${line}\n`);
  return exitCodeOf(error);
}

/** Commander throws, too, when it was asked for help or its version. */
function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

function writeErrorLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const text = message.replace(/^error: /, "");
  const line = text.replace(/\s*\n\s*/g, " ").trim();
  if (error instanceof CommanderError) {
    return `${line} (see rollcall list --help)`;
  }
  return line;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CliError) {
    return error.code;
  }
  if (isUsageError(error)) {
    return exitCode.usage;
  }
  const { status } = error as { status?: unknown };
  const isUnauthorized = status === 401;
  if (isUnauthorized) {
    return exitCode.key;
  }
  return exitCode.failure;
}

/** Commander found it, or the client, before anything was sent. */
function isUsageError(error: unknown): boolean {
  const { name } = error as { name?: string };
  return error instanceof CommanderError || name === "InputError";
}
