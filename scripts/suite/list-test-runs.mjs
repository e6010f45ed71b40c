import { workspaceFolders } from "../support/root.mjs";

/** @typedef {import("./run-checks.mjs").Command} Command */

/**
 * It is built with its tests, beside those of others: nobody waits for it, and
 * its build keeps no more than one core busy.
 */
export const builtWithTests = "apps/docs";

/**
 * They take longest, and begin first: what is short fills the gaps at the end,
 * where otherwise one long run would have all but one core wait.
 */
const longest = [
  builtWithTests,
  "packages/testbed",
  "packages/cli",
  "packages/mock-server",
  "scripts",
  "packages/core",
  "packages/codegen",
];

/** Every folder that has tests, in the order in which they begin. */
export const testFolders = [...new Set([...longest, ...workspaceFolders()])];

/**
 * The commands that run the tests of each folder, on what is built already, but
 * for {@link builtWithTests}.
 * @returns {Readonly<Record<string, Command>>}
 */
export function listTestRuns() {
  const runs = testFolders.map((folder) => {
    return [`tests in ${folder}`, commandFor(folder)];
  });
  return Object.fromEntries(runs);
}

/**
 * @param {string} folder
 * @returns {Command}
 */
function commandFor(folder) {
  if (folder === "scripts") {
    return ["vitest", "run", "--root=scripts"];
  }
  const tasks =
    folder === builtWithTests ? ["typecheck", "build", "test"] : ["test"];
  // Alone, turbo does not see what a package's dependencies have become, and
  // would restore results that are out of date.
  const flags = ["--only", "--force", "--output-logs=new-only"];
  return ["turbo", "run", ...tasks, `--filter=./${folder}`, ...flags];
}
