import { readdirSync } from "node:fs";
import { inRoot, readJson } from "../support/root.mjs";
import { capture } from "../support/run.mjs";
import { prereleaseKind } from "./rollback/compare-versions.mjs";
import { findPublishedFolders } from "./rollback/find-published-folders.mjs";

/** @typedef {import("./rollback/plan-rollback.mjs").Release} Release */

/**
 * @throws {Error} Where versions for a canary should not be made: they are
 * thrown away afterwards, and what is not committed would go with them.
 */
export function checkBeforeSnapshot() {
  const changes = capture("git", ["status", "--porcelain"]);
  if (changes !== "") {
    const advice = "commit or stash this first";
    throw new Error(`A canary is made of a commit: ${advice}.\n${changes}`);
  }
  if (!hasChangesets()) {
    const advice = "add one with `npm run changeset`";
    throw new Error(`No changeset waits for a canary: ${advice}.`);
  }
}

function hasChangesets() {
  const names = readdirSync(inRoot(".changeset"));
  return names.some((name) => {
    const isMarkdown = name.endsWith(".md");
    return isMarkdown && name !== "README.md";
  });
}

/** @throws {Error} Where a release of this tree has to be published first. */
export function checkBeforeTagged() {
  /** @type {Release[]} */
  const releases = [];
  for (const [name, folder] of Object.entries(findPublishedFolders())) {
    const { version } = readJson(`${folder}/package.json`);
    releases.push({
      name,
      version,
    });
  }
  checkPublished(releases, isPublished);
}

/**
 * Under the tag of canaries, a release would never become `latest`: the next
 * run finds it in the registry.
 * @param {readonly Release[]} releases
 * @param {(release: string) => boolean} isThere
 */
export function checkPublished(releases, isThere) {
  for (const { name, version } of releases) {
    const release = `${name}@${version}`;
    const isCanary = prereleaseKind(version) !== undefined;
    if (!isCanary && !isThere(release)) {
      const advice = "run `npm run release` without a tag first";
      throw new Error(`${release} is not published yet: ${advice}.`);
    }
  }
}

/** @param {string} release */
function isPublished(release) {
  try {
    const printed = capture("npm", ["view", release, "version"]);
    return printed.trim() !== "";
  } catch (error) {
    const text = String(error);
    if (text.includes("E404")) {
      return false;
    }
    throw error;
  }
}
