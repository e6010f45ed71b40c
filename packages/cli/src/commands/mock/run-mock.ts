import { once } from "node:events";
import { run, UsageError } from "@rollcall/mock-server/command";
import { version } from "../../../package.json";
import { CliError } from "../../errors/cli-error.js";
import type { Io } from "../../io.js";
import { longFlag } from "../../program/option-flags.js";
import type { Input } from "../../registry/command.js";
import { mockOptions } from "./mock-options.js";

/** Runs the mock until it is interrupted. */
export async function runMock({ options }: Input, io: Io): Promise<void> {
  const args = writeArguments(options);
  const server = await startMock(args, io);
  if (server === undefined) {
    return;
  }
  if (!io.signal.aborted) {
    await once(io.signal, "abort");
  }
  await server.close();
}

async function startMock(args: readonly string[], io: Io) {
  try {
    return await run(args, {
      version,
      stdout: (text) => io.stdout.write(text, () => undefined),
      stderr: (text) => io.stderr.write(text, () => undefined),
    });
  } catch (error) {
    const { message } = error as Error;
    const ending = error instanceof UsageError ? "usage" : "failed";
    throw new CliError(message, {
      ending,
      cause: error,
    });
  }
}

/** The command line that `rollcall-mock` would have been given. */
function writeArguments(options: Readonly<Record<string, unknown>>): string[] {
  const names = [...Object.keys(mockOptions), "verbose"];
  return names.flatMap((name) => {
    const flag = longFlag(name);
    return writeArgument(flag, options[name]);
  });
}

function writeArgument(flag: string, value: unknown): string[] {
  if (value === undefined || value === false) {
    return [];
  }
  if (value === true) {
    return [flag];
  }
  const texts = [value].flat();
  return texts.map((text) => `${flag}=${text}`);
}
