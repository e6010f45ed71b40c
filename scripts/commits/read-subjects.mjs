import { execFileSync } from "node:child_process";
import { root } from "../support/root.mjs";

/**
 * The commits of the branch that is checked out which the base does not have.
 * The subjects of merges are git's own, so they are left out.
 * @param {string} base
 */
export function readSubjects(base) {
  const args = ["log", "--no-merges", "--format=%h %s", `${base}..HEAD`];
  const output = execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
  });
  const lines = output.split("\n").filter(Boolean);
  return lines.map(splitLine);
}

/** @param {string} line */
function splitLine(line) {
  const [hash = "", ...words] = line.split(" ");
  return { hash, subject: words.join(" ") };
}
