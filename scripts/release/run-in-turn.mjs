import { run } from "../support/run.mjs";

/**
 * Runs commands until one fails.
 * @param {readonly string[][]} commands
 * @returns {number} The exit code: 0 where all succeed.
 */
export function runInTurn(commands) {
  for (const [command = "", ...args] of commands) {
    const code = run(command, args);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}
