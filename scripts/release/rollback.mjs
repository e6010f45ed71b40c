/**
 * Takes bad releases back: `npm run release:rollback -- @rollcall/core@0.2.0`.
 * Their tags return to the version before, they are deprecated, and the
 * changesets that they consumed wait for the next release again.
 */
import { say } from "../support/run.mjs";
import { findRestorations, restore } from "./rollback/changesets.mjs";
import { planRollback } from "./rollback/plan-rollback.mjs";
import { publishedFolders } from "./rollback/published-folders.mjs";
import { readArguments } from "./rollback/read-arguments.mjs";
import { checkLogin, readRegistry, takeBack } from "./rollback/registry.mjs";
import { releasesOf } from "./rollback/releases.mjs";

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
  const releases = releasesOf(asked, folders);
  const restorations = findRestorations(releases, folders);
  const rollbacks = planRollback(releases, readRegistry(releases));
  if (!asked.isDryRun) {
    checkLogin();
  }
  for (const rollback of rollbacks) {
    takeBack(rollback, asked);
  }
  for (const restoration of restorations) {
    restore(restoration, asked);
  }
}
