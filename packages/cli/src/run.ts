import { reportError } from "./errors/report-error.js";
import type { Io } from "./io.js";
import { write } from "./io.js";
import { findCommand } from "./program/find-command.js";
import { writeOverview } from "./program/write-overview.js";
import { writeVersion } from "./program/write-version.js";
import { commands } from "./registry/commands.js";
import type { RegisteredCommand } from "./registry/registered-command.js";

/**
 * Runs a command line to its end and returns the exit code. What went wrong is
 * told on stderr.
 *
 * @param registry - The commands that there are.
 */
export async function run(
  argv: readonly string[],
  io: Io,
  registry: readonly RegisteredCommand[] = commands,
): Promise<number> {
  try {
    return await runOrThrow(argv, io, registry);
  } catch (error) {
    return await reportError(error, argv, io);
  }
}

async function runOrThrow(
  argv: readonly string[],
  io: Io,
  registry: readonly RegisteredCommand[],
): Promise<number> {
  const asked = findCommand(argv, registry);
  switch (asked.kind) {
    case "version":
      await write(io.stdout, writeVersion());
      return 0;
    case "overview":
      await write(io.stdout, writeOverview(registry, asked.under));
      return 0;
    case "candidates": {
      const { complete } = await import("./completion/complete.js");
      await complete(asked.words, registry, io);
      return 0;
    }
    case "command": {
      // Only now: the parser and the spec's flags take time to load.
      const { runCommand } = await import("./program/run-command.js");
      return await runCommand(asked.command, asked.argv, io);
    }
  }
}
