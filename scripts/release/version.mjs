/**
 * Turns the changesets into versions, changelogs and released documents:
 * `npm run version-packages`.
 * `npm run version-packages -- --snapshot canary` makes versions for a canary.
 */
import { setUp } from "../setup.mjs";
import { run } from "../support/run.mjs";

const [, , ...options] = process.argv;

/** @type {[command: string, ...args: string[]][]} */
const steps = [
  ["changeset", "version", ...options],
  ["pnpm", "install", "--lockfile-only", "--prefer-offline"],
  [
    "node",
    "--conditions=@rollcall/source",
    "--import",
    "tsx",
    "scripts/spec/add-released.mjs",
  ],
];

setUp();
process.exitCode = runInTurn(steps);

/** @param {[command: string, ...args: string[]][]} commands */
function runInTurn(commands) {
  for (const [command, ...args] of commands) {
    const code = run(command, args);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}
