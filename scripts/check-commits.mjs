/**
 * Checks the subjects of the commits since a base:
 * `node scripts/check-commits.mjs origin/main`
 */
import { findFault } from "./commits/find-fault.mjs";
import { readCommits } from "./commits/read-commits.mjs";

const base = process.argv[2] ?? "origin/main";

for (const commit of readCommits(base)) {
  const fault = findFault(commit.subject);
  if (fault !== undefined) {
    console.error(commit.hash, commit.subject);
    console.error(fault);
    process.exitCode = 1;
  }
}
