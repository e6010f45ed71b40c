import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Runs a script in a fresh process of plain Node: no loader, and built packages
 * as they are published.
 *
 * @param input What the script is given, as its one argument in JSON.
 * @returns What it printed, parsed.
 */
export async function runScript<Output>(
  script: URL,
  input: object,
): Promise<Output> {
  const args = [script.pathname, JSON.stringify(input)];
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout);
}
