import { execFile } from "node:child_process";
import { chmod } from "node:fs/promises";
import { promisify } from "node:util";
import type { Results } from "./runtime.js";

const run = promisify(execFile);

/**
 * Runs a runtime's command in a folder and reads the results that the program
 * prints on its last line.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Results> {
  const env = {
    ...process.env,
    NODE_OPTIONS: "",
    DENO_NO_UPDATE_CHECK: "1",
    DO_NOT_TRACK: "1",
  };
  const { stdout } = await run(command, [...args], {
    cwd,
    env,
    timeout: 60_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

/**
 * A package may bring its binary without the right to be run: install scripts
 * grant it, and those are off.
 */
export async function runnable(file: string): Promise<string> {
  await chmod(file, 0o755);
  return file;
}
