import { existsSync } from "node:fs";
import { relative } from "node:path";
import { inRoot, readJson, root } from "../support/root.mjs";

/**
 * @typedef {import("./print-results.mjs").Result} Result
 *
 * @typedef {object} Assertion
 * @property {string} status
 * @property {string} fullName
 *
 * @typedef {object} TestFile
 * @property {string} name
 * @property {string} status
 * @property {Assertion[]} assertionResults
 */

/**
 * The results of the tests in one folder, as vitest wrote them.
 * @param {string} folder
 * @returns {Result[]}
 */
export function readTestResults(folder) {
  const path = `${folder}/.results/vitest.json`;
  if (!existsSync(inRoot(path))) {
    return [];
  }
  /** @type {{ testResults: TestFile[] }} */
  const { testResults } = readJson(path);
  return testResults.flatMap(resultsOf);
}

/**
 * A test file that could not even be loaded counts as one failure.
 * @param {TestFile} file
 * @returns {Result[]}
 */
function resultsOf(file) {
  const path = relative(root, file.name);
  const isLoaded = file.assertionResults.length > 0;
  if (file.status === "failed" && !isLoaded) {
    return [
      {
        name: path,
        status: "failed",
      },
    ];
  }
  return file.assertionResults.map((assertion) => ({
    name: `${path}: ${assertion.fullName}`,
    status: statusOf(assertion),
  }));
}

/**
 * Vitest has several words for a test that did not run.
 * @param {Assertion} assertion
 */
function statusOf(assertion) {
  const { status } = assertion;
  if (status === "passed" || status === "failed") {
    return status;
  }
  return "skipped";
}
