import { existsSync, readdirSync } from "node:fs";
import { inRoot, readJson } from "../support/root.mjs";

/**
 * @typedef {import("./print-results.mjs").Result} Result
 *
 * @typedef {object} Task
 * @property {string} taskId
 * @property {string} command
 * @property {{ exitCode: number | null }} [execution]
 */

const runsFolder = ".turbo/runs";

/**
 * The result of every task that turbo ran or restored from its cache. No
 * summary at all is a failure, not an empty list.
 * @returns {Result[]}
 */
export function readTurboResults() {
  const file = findSummary();
  if (file === undefined) {
    return [
      {
        name: "turbo",
        status: "failed",
      },
    ];
  }
  /** @type {{ tasks: Task[] }} */
  const { tasks } = readJson(`${runsFolder}/${file}`);
  return tasks.filter(hasCommand).map(resultOf);
}

function findSummary() {
  const folder = inRoot(runsFolder);
  if (!existsSync(folder)) {
    return undefined;
  }
  const files = readdirSync(folder);
  return files[0];
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
