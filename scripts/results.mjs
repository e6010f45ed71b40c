import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

/**
 * @typedef {{ name: string, passed: boolean }} Check
 * @typedef {{ status: string, fullName: string }} Assertion
 * @typedef {{ numTotalTests: number, testResults: { name: string, status: string, assertionResults: Assertion[] }[] }} VitestResults
 */

/**
 * Adds up every check and every test, names what failed and what was skipped,
 * and ends with `N passed, N failed, N skipped`.
 * @param {{ checks: Check[], workspaces: string[] }} input
 */
export function report({ checks, workspaces }) {
  const tests = workspaces.flatMap(testsOf);
  const failing = new Set(
    tests
      .filter(({ status }) => status === "failed")
      .map(({ workspace }) => `${workspace}#test`),
  );
  // A run of tests that failed is told by its tests; one that failed without
  // any, by its own name.
  const tasks = turboTasks().filter(
    ({ task, passed }) => passed || !failing.has(task),
  );
  const all = [...checks, ...tasks].map(({ name, passed }) => ({
    name,
    status: passed ? "passed" : "failed",
  }));
  all.push(...tests);
  const named = (/** @type {string} */ status) =>
    all.filter((one) => one.status === status);
  for (const { name } of named("skipped")) {
    console.log(`skipped: ${name}`);
  }
  for (const { name } of named("failed")) {
    console.log(`failed: ${name}`);
  }
  const failed = named("failed").length;
  console.log(
    `${named("passed").length} passed, ${failed} failed, ${named("skipped").length} skipped`,
  );
  return { failed };
}

/**
 * Every task that turbo ran or brought back from its cache. No summary at all
 * is a failure, not an empty list.
 */
function turboTasks() {
  const folder = join(root, ".turbo", "runs");
  const [summary] = existsSync(folder) ? readdirSync(folder) : [];
  if (!summary) {
    return [{ name: "turbo", task: "", passed: false }];
  }
  /**
   * @type {{ tasks: { taskId: string, task: string, directory: string, command: string, execution?: { exitCode: number | null } }[] }}
   */
  const { tasks } = JSON.parse(readFileSync(join(folder, summary), "utf8"));
  return tasks
    .filter((task) => task.command !== "<NONEXISTENT>")
    .map((task) => ({
      name: task.taskId,
      task: `${task.directory}#${task.task}`,
      passed: task.execution?.exitCode === 0,
    }));
}

/**
 * The tests of one workspace. A test file that could not even be loaded counts
 * as one failure.
 * @param {string} workspace
 */
function testsOf(workspace) {
  const file = join(root, workspace, ".results", "vitest.json");
  if (!existsSync(file)) {
    return [];
  }
  /** @type {VitestResults} */
  const { testResults } = JSON.parse(readFileSync(file, "utf8"));
  return testResults.flatMap((suite) => {
    const path = suite.name.slice(root.length + 1);
    if (suite.status === "failed" && suite.assertionResults.length === 0) {
      return [{ name: path, workspace, status: "failed" }];
    }
    return suite.assertionResults.map(({ status, fullName }) => ({
      name: `${path}: ${fullName}`,
      workspace,
      status: status === "passed" || status === "failed" ? status : "skipped",
    }));
  });
}
