/**
 * Takes bad releases back: `npm run release:rollback -- @rollcall/core@0.2.0`.
 * Their tags return to the version before, they are deprecated, and the
 * changesets that they consumed wait for the next release again.
 */
import { endWithMessage } from "./end-with-message.mjs";
import { findPublishedFolders } from "./rollback/find-published-folders.mjs";
import {
  checkLogin,
  readRegistry,
  takeBack,
} from "./rollback/npm-registry.mjs";
import { planRollback } from "./rollback/plan-rollback.mjs";
import { readArguments } from "./rollback/read-arguments.mjs";
import { releasesOf } from "./rollback/releases-to-take-back.mjs";
import { findRestorations, restore } from "./rollback/restore-changesets.mjs";

endWithMessage(() => {
  rollBack(process.argv.slice(2));
  return 0;
});

/**
 * Looks at everything before it does anything.
 * @param {string[]} args
 */
function rollBack(args) {
  const folders = findPublishedFolders();
  const asked = readArguments(args, Object.keys(folders));
  const releases = releasesOf(asked, folders);
  const registry = readRegistry(releases);
  const rollbacks = planRollback(releases, registry);
  const restorations = findRestorations(releases, folders);
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
