import { existsSync, readdirSync } from "node:fs";
import { inRoot, readJson } from "../support/root.mjs";

/**
 * @typedef {import("./print-results.mjs").Result} Result
 *
 * @typedef {object} Task
 * @property {string} taskId
 * @property {string} task
 * @property {string} directory
 * @property {string} command
 * @property {{ exitCode: number | null }} [execution]
 */

const runsFolder = ".turbo/runs";

/**
 * The result of every task that turbo ran or restored from its cache. A failed
 * test run is left out where its failed tests are listed. No summary at all is
 * a failure, not an empty list.
 * @param {readonly import("./test-results.mjs").TestResult[]} tests
 * @returns {Result[]}
 */
export function readTurboResults(tests) {
  const file = findSummary();
  if (!file) {
    return [{ name: "turbo", status: "failed" }];
  }
  const failedTests = tests.filter(({ status }) => status === "failed");
  const folders = new Set(failedTests.map(({ folder }) => folder));
  /** @type {{ tasks: Task[] }} */
  const { tasks } = readJson(`${runsFolder}/${file}`);
  return tasks
    .filter(hasCommand)
    .filter((task) => !isToldByTests(task, folders))
    .map(resultOf);
}

function findSummary() {
  const folder = inRoot(runsFolder);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files[0];
}

/** @param {Task} task */
function hasCommand({ command }) {
  return command !== "<NONEXISTENT>";
}

/**
 * @param {Task} task
 * @param {ReadonlySet<string>} foldersWithFailedTests
 */
function isToldByTests(task, foldersWithFailedTests) {
  const isTestRun = task.task === "test";
  return (
    isTestRun && !hasPassed(task) && foldersWithFailedTests.has(task.directory)
  );
}

/**
 * @param {Task} task
 * @returns {Result}
 */
function resultOf(task) {
  const status = hasPassed(task) ? "passed" : "failed";
  return { name: task.taskId, status };
}

/** @param {Task} task */
function hasPassed({ execution }) {
  return execution?.exitCode === 0;
}
