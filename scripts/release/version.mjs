/**
 * Turns the changesets into versions and changelogs: `npm run version-packages`.
 * `npm run version-packages -- --snapshot canary` makes versions for a canary.
 */
import { setUp } from "../setup.mjs";
import { run } from "../support/run.mjs";

const [, , ...options] = process.argv;

setUp();
process.exitCode = run("changeset", ["version", ...options]) || updateLock();

function updateLock() {
  return run("pnpm", ["install", "--lockfile-only", "--prefer-offline"]);
}
