/**
 * Checks the subjects of the commits since a base:
 * `node scripts/check-commits.mjs origin/main`
 */

import { findFault } from "./commits/find-fault.mjs";
import { readSubjects } from "./commits/read-subjects.mjs";

const [base = "origin/main"] = process.argv.slice(2);

for (const { hash, subject } of readSubjects(base)) {
  const fault = findFault(subject);
  if (fault) {
    console.error(`${hash} ${subject}`);
    console.error(`  ${fault}`);
    process.exitCode = 1;
  }
}
