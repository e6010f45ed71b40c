import { execFile } from "node:child_process";
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
  where: Where,
): Promise<Output> {
  const { stdout } = await run(command, [...args], {
    cwd: where.cwd,
    env: {
      ...environment,
      ...where.env,
    },
    timeout: 60_000,
  });
  const lines = stdout.trim().split("\n");
  const lastLine = lines.at(-1) ?? "";
  return JSON.parse(lastLine);
}
