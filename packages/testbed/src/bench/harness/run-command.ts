import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The script of a command, and its arguments. */
export type Command = readonly string[];

interface RunOptions {
  /** The exit codes that are no failure. @default 0 alone */
  readonly codes?: readonly number[];
  /** Variables of the environment, beside this process's. */
  readonly env?: Readonly<Record<string, string>>;
}

// Not as a module: what loads modules would be part of each command's time.
const probe = fileURLToPath(new URL("./cpu-at-exit.cjs", import.meta.url));

/** No loader of ours. */
const environment = {
  ...process.env,
  NODE_OPTIONS: "",
};

/**
 * Runs a command of Node in a process of its own.
 *
 * @returns The milliseconds of CPU that it used, from its start to its end.
 * @throws {Error} With what it said, where it ends with another code.
 */
export async function runCommand(
  command: Command,
  { codes = [0], env = {} }: RunOptions = {},
): Promise<number> {
  const args = ["--require", probe, ...command];
  const child = spawn(process.execPath, args, {
    env: {
      ...environment,
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [, , errors, usage] = child.stdio;
  const said = text(errors as Readable);
  const cpuMs = text(usage as Readable);
  const [code] = await once(child, "exit");
  if (!codes.includes(code)) {
    throw new Error(`${command[0]} ended with ${code}: ${await said}`);
  }
  return Number(await cpuMs);
}
