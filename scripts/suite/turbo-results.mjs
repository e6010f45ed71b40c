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
  if (file === undefined) {
    return [
      {
        name: "turbo",
        status: "failed",
      },
    ];
  }
  const foldersToldByTests = listFailedFolders(tests);
  /** @type {{ tasks: Task[] }} */
  const summary = readJson(`${runsFolder}/${file}`);
  /** @type {Result[]} */
  const results = [];
  for (const task of summary.tasks) {
    const isTold =
      task.task === "test" && foldersToldByTests.has(task.directory);
    const isCounted = hasPassed(task) || !isTold;
    if (hasCommand(task) && isCounted) {
      results.push(resultOf(task));
    }
  }
  return results;
}

function findSummary() {
  const folder = inRoot(runsFolder);
  if (!existsSync(folder)) {
    return undefined;
  }
  const files = readdirSync(folder);
  return files[0];
}

/** @param {readonly import("./test-results.mjs").TestResult[]} tests */
function listFailedFolders(tests) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const test of tests) {
    if (test.status === "failed") {
      folders.add(test.folder);
    }
  }
  return folders;
}

/** @param {Task} task */
function hasCommand(task) {
  return task.command !== "<NONEXISTENT>";
}

/** @param {Task} task */
function hasPassed(task) {
  return task.execution?.exitCode === 0;
}

/**
 * @param {Task} task
 * @returns {Result}
 */
function resultOf(task) {
  return {
    name: task.taskId,
    status: hasPassed(task) ? "passed" : "failed",
  };
}
