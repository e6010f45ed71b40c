/**
 * Turns the changesets into versions, changelogs and released documents:
 * `npm run version-packages`.
 * `npm run version-packages -- --snapshot canary` makes versions for a canary.
 */
import { setUp } from "../setup.mjs";
import { checkBeforeSnapshot } from "./check-canary.mjs";
import { endWithMessage } from "./end-with-message.mjs";
import { runInTurn } from "./run-in-turn.mjs";
import { setRepository } from "./set-repository.mjs";

const [, , ...options] = process.argv;
// As two words, or as `--snapshot=canary`.
const isSnapshot = options.some((option) => {
  return option.startsWith("--snapshot");
});

const version = ["changeset", "version", ...options];
// In CI, pnpm would take the lockfile as it is.
const lock = [
  "pnpm",
  "install",
  "--lockfile-only",
  "--no-frozen-lockfile",
  "--prefer-offline",
];
const addReleased = [
  "node",
  "--conditions=@rollcall/source",
  "--import=tsx",
  "scripts/spec/add-released.mjs",
];

endWithMessage(() => {
  if (isSnapshot) {
    checkBeforeSnapshot();
  }
  setRepository();
  setUp();
  return runInTurn([version, lock, addReleased]);
});
