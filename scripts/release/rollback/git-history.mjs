import { execFileSync } from "node:child_process";
import { root } from "../../support/root.mjs";

/**
 * The commit in full, or an error where there is none.
 * @param {string} commit
 */
export function findCommit(commit) {
  try {
    const flags = ["--verify", "--quiet"];
    const printed = git("rev-parse", ...flags, `${commit}^{commit}`);
    return printed.trim();
  } catch {
    throw new Error(`There is no commit ${commit}: see \`git log --oneline\`.`);
  }
}

/**
 * The commit that gave a package its version.
 * @param {string} folder
 * @param {import("./plan-rollback.mjs").Release} release
 */
export function findVersionCommit(folder, { name, version }) {
  const file = `${folder}/package.json`;
  const printed = git("log", "--format=%H", "--", file);
  const commits = printed.trim().split("\n");
  const found = commits.find((commit) => {
    return versionGivenBy(commit, folder) === version;
  });
  if (found === undefined) {
    const what = `No commit here gave ${name} the version ${version}`;
    const advice =
      "check out the branch that released it, with all its history";
    throw new Error(`${what}: ${advice}.`);
  }
  return found;
}

/**
 * The version that a commit gave a package: undefined where it gave none.
 * @param {string} commit
 * @param {string} folder
 */
export function versionGivenBy(commit, folder) {
  const file = `${folder}/package.json`;
  const version = versionAt(commit, file);
  if (version === versionAt(`${commit}^`, file)) {
    return undefined;
  }
  return version;
}

/**
 * The changesets that a commit deleted, with their text.
 * @param {string} commit
 */
export function readConsumedChangesets(commit) {
  const before = `${commit}^`;
  const flags = ["--name-only", "--diff-filter=D", "--no-renames"];
  const range = [before, commit, "--", ".changeset/*.md"];
  const printed = git("diff", ...flags, ...range);
  const paths = printed.split("\n").filter(Boolean);
  return paths.map((path) => ({
    path,
    text: git("show", `${before}:${path}`),
  }));
}

/**
 * The changesets that a commit released in pre mode, by their names.
 * @param {string} commit
 * @param {string} preFile
 * @returns {string[]}
 */
export function readUsedInPreMode(commit, preFile) {
  const before = readUsedUntil(`${commit}^`, preFile);
  const after = readUsedUntil(commit, preFile);
  return after.filter((id) => {
    return !before.includes(id);
  });
}

/**
 * @param {string} commit
 * @param {string} preFile
 * @returns {string[]}
 */
function readUsedUntil(commit, preFile) {
  const pre = jsonAt(commit, preFile);
  return pre?.changesets ?? [];
}

/**
 * @param {string} commit
 * @param {string} file
 * @returns {string | undefined}
 */
function versionAt(commit, file) {
  return jsonAt(commit, file)?.version;
}

/**
 * A file's JSON: undefined where the commit has no such file.
 * @param {string} commit
 * @param {string} file
 */
function jsonAt(commit, file) {
  try {
    return JSON.parse(git("show", `${commit}:${file}`));
  } catch {
    return undefined;
  }
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
