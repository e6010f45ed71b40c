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
  /** @type {Result[]} */
  const results = [];
  const lanes = Array.from({ length: atOnce }, async () => {
    for (const [place, [name, [program, ...args]]] of waiting) {
      const isAlone = atOnce === 1;
      // Alone, it is seen as it goes on.
      const code = isAlone
        ? run(program, args)
        : await runBeside(program, args);
      results[place] = { name, status: code === 0 ? "passed" : "failed" };
    }
  });
  await Promise.all(lanes);
  return results;
}
