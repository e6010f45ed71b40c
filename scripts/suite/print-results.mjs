/**
 * @typedef {object} Result
 * @property {string} name
 * @property {"passed" | "failed" | "skipped"} status
 */

/**
 * Prints the names of what was skipped and what failed, and ends with
 * `N passed, N failed, N skipped`.
 * @param {readonly Result[]} results
 */
export function printResults(results) {
  const passed = namesOf(results, "passed");
  const failed = namesOf(results, "failed");
  const skipped = namesOf(results, "skipped");
  printNames("skipped", skipped);
  printNames("failed", failed);
  const counts = [
    `${passed.length} passed`,
    `${failed.length} failed`,
    `${skipped.length} skipped`,
  ];
  console.log(counts.join(", "));
  return { failed: failed.length };
}

/**
 * @param {readonly Result[]} results
 * @param {Result["status"]} status
 */
function namesOf(results, status) {
  const matching = results.filter((result) => result.status === status);
  return matching.map(({ name }) => name);
}

/**
 * @param {string} label
 * @param {readonly string[]} names
 */
function printNames(label, names) {
  for (const name of names) {
    console.log(`${label}: ${name}`);
  }
}
