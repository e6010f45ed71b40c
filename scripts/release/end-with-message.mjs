import { say } from "../support/run.mjs";

/**
 * Runs a command of a release. Where it throws, why is said, without the stack.
 * @param {() => number} command Its exit code.
 */
export function endWithMessage(command) {
  try {
    process.exitCode = command();
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    say(message);
    process.exitCode = 1;
  }
}
