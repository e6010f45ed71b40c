import { spawnSync } from "node:child_process";
import { environment } from "./environment.mjs";
import { root } from "./root.mjs";

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
 * @param {import("node:child_process").StdioOptions} stdio
 */
export function run(command, args, stdio = "inherit") {
  const { status, error } = spawn(command, args, stdio);
  if (error) {
    say(`could not run ${command}: ${error.message}`);
  }
  return status ?? 1;
}

/**
 * Like `run`, but silent unless the command fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runQuietly(command, args) {
  const result = spawn(command, args, ["ignore", "pipe", "pipe"]);
  if (result.status !== 0) {
    printOutput(result);
  }
  return result.status ?? 1;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} stdio
 */
function spawn(command, args, stdio) {
  const options = { cwd: root, env: environment, stdio };
  return spawnSync(command, args, options);
}

/**
 * @param {import("node:child_process").SpawnSyncReturns<string | Buffer>} result
 */
function printOutput({ stdout, stderr, error }) {
  const texts = [stdout, stderr, error?.message];
  const output = texts.map((text) => text ?? "").join("");
  process.stderr.write(`${output}\n`);
}
