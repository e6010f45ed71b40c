import { execFileSync } from "node:child_process";
import { root } from "../support/root.mjs";

/**
 * The commits of the branch that is checked out which the base does not have.
 * Merges are left out: git wrote their subjects.
 * @param {string} base
 */
export function readCommits(base) {
  const range = `${base}..HEAD`;
  const args = ["log", "--no-merges", "--format=%h %s", range];
  const output = execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
  });
  const lines = output.split("\n");
  return lines.filter(Boolean).map(readCommit);
}

/** @param {string} line */
function readCommit(line) {
  const [hash = "", ...words] = line.split(" ");
  const subject = words.join(" ");
  return {
    hash,
    subject,
  };
}
