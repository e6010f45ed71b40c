import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setUp } from "../setup.mjs";
import { inRoot } from "../support/root.mjs";
import { run, say } from "../support/run.mjs";
import { testFolders } from "./list-test-runs.mjs";
import { printResults } from "./print-results.mjs";
import { runChecks } from "./run-checks.mjs";
import { readTestResults } from "./test-results.mjs";
import { readTurboResults } from "./turbo-results.mjs";

/**
 * @typedef {Readonly<Record<string, import("./run-checks.mjs").Command>>} Checks
 *
 * @typedef {object} Suite
 * @property {Checks} [checks]
 * @property {number} [checksAtOnce] As many as there are cores, if left out.
 * @property {readonly string[]} tasks
 * @property {string} [exceptIn] The folder whose tasks are none of these.
 * @property {Checks} [tests] What needs the tasks to be done.
 */

/**
 * Sets up, runs the checks, turbo's tasks and the tests, and prints how many
 * passed.
 * @param {Suite} suite
 */
export async function runSuite({
  checks = {},
  checksAtOnce = availableParallelism(),
  tasks,
  exceptIn,
  tests = {},
}) {
  const started = performance.now();
  setUp();
  removeOldResults();
  const results = await runChecks(checks, checksAtOnce);
  runTurbo(tasks, exceptIn);
  results.push(...readTurboResults());
  results.push(...(await runChecks(tests, availableParallelism())));
  const seconds = secondsSince(started);
  say(`everything ran in ${seconds} s`);
  results.push(...testFolders.flatMap(readTestResults));
  const { failed } = printResults(results);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** A result of an earlier run must not be counted. */
function removeOldResults() {
  removeFolder(".turbo/runs");
  for (const folder of testFolders) {
    removeFolder(`${folder}/.results`);
  }
}

/** @param {string} folder */
function removeFolder(folder) {
  rmSync(inRoot(folder), {
    recursive: true,
    force: true,
  });
}

/**
 * Runs no more tasks at a time than there are cores: ten suites on two cores
 * starve the browsers, whose waits then run out.
 * @param {readonly string[]} tasks
 * @param {string} [exceptIn]
 */
function runTurbo(tasks, exceptIn) {
  const filters = exceptIn === undefined ? [] : [`--filter=!./${exceptIn}`];
  const flags = [
    ...filters,
    "--concurrency=100%",
    "--continue",
    "--summarize",
    "--output-logs=new-only",
  ];
  run("turbo", ["run", ...tasks, ...flags]);
}

/** @param {number} started */
function secondsSince(started) {
  const ms = performance.now() - started;
  return (ms / 1000).toFixed(0);
}
