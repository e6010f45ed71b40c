/**
 * Takes bad releases back: `npm run release:rollback -- @rollcall/core@0.2.0`.
 * Their tags return to the version before, they are deprecated, and the
 * changesets that they consumed are there again for the next release.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { inRoot, readJson, workspaceFolders } from "../support/root.mjs";
import { say } from "../support/run.mjs";
import {
  consumedChangesets,
  findCommit,
  findVersionCommit,
  versionGivenBy,
} from "./rollback/git-history.mjs";
import { planRollback } from "./rollback/plan-rollback.mjs";
import { readArguments } from "./rollback/read-arguments.mjs";
import { restoredChangeset } from "./rollback/restored-changeset.mjs";

/**
 * @typedef {import("./rollback/plan-rollback.mjs").Release} Release
 * @typedef {import("./rollback/plan-rollback.mjs").Rollback} Rollback
 */

try {
  rollBack(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** @param {string[]} args */
function rollBack(args) {
  const folders = publishedFolders();
  const asked = readArguments(args, Object.keys(folders));
  const commit = asked.commit && findCommit(asked.commit);
  const releases = commit ? releasesOf(commit, folders) : asked.releases;
  const changesets = findChangesets(releases, folders);
  const plan = planRollback(releases, readRegistry(releases));
  if (!asked.isDryRun) {
    npm("whoami");
  }
  const act = asked.isDryRun ? () => {} : npm;
  plan.forEach((step) => {
    takeBack(step, asked.reason, act);
  });
  for (const [path, text] of Object.entries(changesets)) {
    console.log(`restore ${path}`);
    if (!asked.isDryRun) {
      writeFileSync(inRoot(path), text);
    }
  }
}

/** The folder of each published package, by its name. */
function publishedFolders() {
  /** @type {Record<string, string>} */
  const folders = {};
  for (const folder of workspaceFolders()) {
    const manifest = readJson(`${folder}/package.json`);
    if (!manifest.private) {
      folders[manifest.name] = folder;
    }
  }
  return folders;
}

/**
 * @param {string} commit
 * @param {Record<string, string>} folders
 */
function releasesOf(commit, folders) {
  /** @type {Release[]} */
  const releases = [];
  for (const [name, folder] of Object.entries(folders)) {
    const version = versionGivenBy(commit, folder);
    if (version) {
      releases.push({
        name,
        version,
      });
    }
  }
  if (releases.length === 0) {
    throw new Error(`${commit} gave no package a version.`);
  }
  return releases;
}

/**
 * @param {Release[]} releases
 * @param {Record<string, string>} folders
 */
function findChangesets(releases, folders) {
  const commits = releases.map(({ name, version }) => {
    return findVersionCommit(folders[name] ?? "", version);
  });
  const names = releases.map(({ name }) => name);
  /** @type {Record<string, string>} */
  const found = {};
  for (const commit of new Set(commits)) {
    for (const { path, text } of consumedChangesets(commit)) {
      const restored = restoredChangeset(text, names);
      if (restored) {
        found[path] = restored;
      }
    }
  }
  return found;
}

/** @param {Release[]} releases */
function readRegistry(releases) {
  const entries = releases.map(({ name }) => [name, readPublished(name)]);
  return Object.fromEntries(entries);
}

/** @param {string} name */
function readPublished(name) {
  const fields = ["versions", "dist-tags"];
  const seen = JSON.parse(npm("view", name, ...fields, "--json"));
  const { versions, "dist-tags": tags } = seen;
  const all = [versions].flat();
  return {
    versions: all,
    deprecated: all.filter((version) => isDeprecated(name, version)),
    tags,
  };
}

/**
 * @param {string} name
 * @param {string} version
 */
function isDeprecated(name, version) {
  return npm("view", `${name}@${version}`, "deprecated").trim() !== "";
}

/**
 * @param {Rollback} rollback
 * @param {string | undefined} reason
 * @param {(...args: string[]) => unknown} act
 */
function takeBack({ name, version, before, tags }, reason, act) {
  for (const { tag, to } of tags) {
    if (to) {
      console.log(`${name}: ${tag} goes back to ${to}`);
      act("dist-tag", "add", `${name}@${to}`, tag);
    } else {
      console.log(`${name}: ${tag} stays, as no version comes before it`);
    }
  }
  const advice = before ? `use ${before}` : "wait for the next release";
  const why = `${reason ?? "Taken back"}: ${advice}`;
  console.log(`deprecate ${name}@${version}: ${why}`);
  act("deprecate", `${name}@${version}`, why);
}

/** @param {string[]} args */
function npm(...args) {
  return execFileSync("npm", args, {
    encoding: "utf8",
    stdio: ["inherit", "pipe", "pipe"],
  });
}
