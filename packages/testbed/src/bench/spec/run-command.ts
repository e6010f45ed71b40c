import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** The script of a command, and its arguments. */
export type Command = readonly string[];

const probe = new URL("./cpu-at-exit.mjs", import.meta.url);

/** No loader of ours. */
const environment = {
  ...process.env,
  NODE_OPTIONS: "",
};

/**
 * Runs a command of Node in a process of its own.
 *
 * @param codes The exit codes that are no failure.
 * @returns The milliseconds of CPU that it used, from its start to its end.
 * @throws {Error} With what it said, where it ends with another one.
 */
export async function runCommand(
  command: Command,
  codes: readonly number[] = [0],
): Promise<number> {
  const args = ["--import", probe.href, ...command];
  const child = spawn(process.execPath, args, {
    env: environment,
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
