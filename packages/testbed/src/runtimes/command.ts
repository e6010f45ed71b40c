import { execFile } from "node:child_process";
import { chmod } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What every runtime has in its environment. */
const environment = {
  ...process.env,
  NODE_OPTIONS: "",
  DENO_NO_UPDATE_CHECK: "1",
  DO_NOT_TRACK: "1",
};

/** Where a command runs. */
export interface Where {
  readonly cwd: string;
  /** What is set beside the usual. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a runtime's command, and parses what the program prints on its last
 * line.
 */
export async function runCommand<Output>(
  command: string,
  args: readonly string[],
  { cwd, env }: Where,
): Promise<Output> {
  const { stdout } = await run(command, [...args], {
    cwd,
    env: { ...environment, ...env },
    timeout: 60_000,
  });
  const lastLine = stdout.trim().split("\n").at(-1) ?? "";
  return JSON.parse(lastLine);
}

/**
 * A package may bring its binary without the right to be run: install scripts
 * grant it, and those are off.
 */
export async function runnable(file: string): Promise<string> {
  await chmod(file, 0o755);
  return file;
}
