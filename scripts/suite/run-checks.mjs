import { run, runBeside } from "../support/run.mjs";

/**
 * @typedef {import("./print-results.mjs").Result} Result
 * @typedef {readonly [command: string, ...args: string[]]} Command
 */

/**
 * Runs the checks in their order, some of them at once.
 * @param {Readonly<Record<string, Command>>} checks
 * @param {number} atOnce
 * @returns {Promise<Result[]>} In the order of the checks.
 */
export async function runChecks(checks, atOnce) {
  const waiting = Object.entries(checks).entries();
  const isAlone = atOnce === 1;
  /** @type {Result[]} */
  const results = [];
  const work = async () => {
    for (const [place, [name, command]] of waiting) {
      const code = await runCheck(command, isAlone);
      results[place] = {
        name,
        status: code === 0 ? "passed" : "failed",
      };
    }
  };
  const lanes = Array.from({ length: atOnce }, work);
  await Promise.all(lanes);
  return results;
}

/**
 * @param {Command} command
 * @param {boolean} isAlone Then it is seen as it goes on.
 */
async function runCheck([program, ...args], isAlone) {
  if (isAlone) {
    return run(program, args);
  }
  return await runBeside(program, args);
}
