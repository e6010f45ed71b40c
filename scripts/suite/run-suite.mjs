import { rmSync } from "node:fs";
import { setUp } from "../setup.mjs";
import { inRoot, workspaceFolders } from "../support/root.mjs";
import { run, say } from "../support/run.mjs";
import { printResults } from "./print-results.mjs";
import { readTestResults } from "./test-results.mjs";
import { readTurboResults } from "./turbo-results.mjs";

/**
 * @typedef {readonly [command: string, ...args: string[]]} Command
 * @typedef {object} Suite
 * @property {Readonly<Record<string, Command>>} [checks]
 * @property {readonly string[]} tasks
 */

/**
 * Sets up, runs the checks and turbo's tasks, and prints how many passed.
 * @param {Suite} suite
 */
export function runSuite({ checks = {}, tasks }) {
  const started = performance.now();
  setUp();
  const folders = [...workspaceFolders(), "scripts"];
  removeOldResults(folders);
  const checkResults = Object.entries(checks).map(runCheck);
  runTurbo(tasks);
  say(`everything ran in ${secondsSince(started)} s`);
  const tests = folders.flatMap(readTestResults);
  const turboResults = readTurboResults(tests);
  const results = [...checkResults, ...turboResults, ...tests];
  const { failed } = printResults(results);
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * A result of an earlier run must not be counted: turbo restores those that are
 * unchanged from its cache.
 * @param {readonly string[]} folders
 */
function removeOldResults(folders) {
  const results = folders.map((folder) => inRoot(folder, ".results"));
  const summaries = inRoot(".turbo", "runs");
  for (const path of [...results, summaries]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/**
 * @param {[name: string, Command]} check
 * @returns {import("./print-results.mjs").Result}
 */
function runCheck([name, [command, ...args]]) {
  const code = run(command, args);
  return { name, status: code === 0 ? "passed" : "failed" };
}

/**
 * Runs no more tasks at a time than there are cores: ten suites on two cores
 * starve the browsers, whose waits then run out.
 * @param {readonly string[]} tasks
 */
function runTurbo(tasks) {
  const flags = [
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
