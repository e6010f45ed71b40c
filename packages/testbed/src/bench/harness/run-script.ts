import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** No loader, and built packages as they are published. */
const environment = {
  ...process.env,
  NODE_OPTIONS: "",
};

/**
 * Runs a script in a fresh process of plain Node.
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
    env: environment,
  });
  return JSON.parse(stdout);
}
