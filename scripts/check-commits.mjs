/**
 * Checks the subjects of the commits since a base:
 * `node scripts/check-commits.mjs origin/main`
 */
import { findFault } from "./commits/find-fault.mjs";
import { readCommits } from "./commits/read-commits.mjs";

const [, , base = "origin/main"] = process.argv;

for (const commit of readCommits(base)) {
  const { hash, subject } = commit;
  const fault = findFault(subject);
  if (fault !== undefined) {
    console.error(`${hash} ${subject}`);
    console.error(fault);
    process.exitCode = 1;
  }
}
