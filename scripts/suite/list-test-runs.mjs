import { workspaceFolders } from "../support/root.mjs";

/** @typedef {import("./run-checks.mjs").Command} Command */

/**
 * They take longest, and begin first: what is short fills the gaps at the end,
 * where otherwise one long run would have all but one core wait.
 */
const longest = [
  "apps/docs",
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
 * The commands that run the tests of each folder, on what is built already.
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
  const flags = ["--only", "--output-logs=new-only"];
  return ["turbo", "run", "test", `--filter=./${folder}`, ...flags];
}
