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
  const server = await startMock(writeArguments(options), io);
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
    throw new CliError(message, { ending, cause: error });
  }
}

/** The command line that `rollcall-mock` would have been given. */
function writeArguments(options: Readonly<Record<string, unknown>>): string[] {
  const args: string[] = [];
  for (const name of [...Object.keys(mockOptions), "verbose"]) {
    const flag = longFlag(name);
    const value = options[name];
    if (value === true) {
      args.push(flag);
    } else if (value !== false && value !== undefined) {
      args.push(...[value].flat().map((text) => `${flag}=${text}`));
    }
  }
  return args;
}
