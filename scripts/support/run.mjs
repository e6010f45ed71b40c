import { spawnSync } from "node:child_process";
import { environment } from "./environment.mjs";
import { root } from "./root.mjs";

/** @typedef {import("node:child_process").StdioOptions} StdioOptions */

/**
 * Says on stderr what is going on. Stdout belongs to the command that was asked
 * for.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`rollcall: ${message}\n`);
}

/**
 * Runs a command to its end and returns its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StdioOptions} stdio
 */
export function run(command, args, stdio = "inherit") {
  const result = spawn(command, args, stdio);
  if (result.error) {
    const { message } = result.error;
    say(`could not run ${command}: ${message}`);
  }
  return result.status ?? 1;
}

/**
 * Like `run`, but silent unless the command fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runQuietly(command, args) {
  const result = spawn(command, args, ["ignore", "pipe", "pipe"]);
  if (result.status !== 0) {
    process.stderr.write(result.stdout ?? "");
    process.stderr.write(result.stderr ?? "");
    process.stderr.write(result.error?.message ?? "");
    process.stderr.write("\n");
  }
  return result.status ?? 1;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StdioOptions} stdio
 */
function spawn(command, args, stdio) {
  return spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio,
  });
}
