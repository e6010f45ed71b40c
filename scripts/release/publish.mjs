/**
 * Builds and publishes every package whose version the registry does not have:
 * `npm run release`. After a run that died, the next one publishes the rest.
 *
 * `npm run release -- --tag canary --no-git-tag` passes options on to
 * `changeset publish`.
 */
import { setUp } from "../setup.mjs";
import { readJson } from "../support/root.mjs";
import { run, say } from "../support/run.mjs";
import { browserAddress } from "./packed-manifest.mjs";

const [, , ...options] = process.argv;

checkRepository();
setUp();
runOrEnd("turbo", [
  "run",
  "build",
  "--filter=./packages/*",
  "--output-logs=errors-only",
]);
runOrEnd("changeset", ["publish", ...options]);
if (!options.includes("--no-git-tag")) {
  // Those that a run published which died before it set its tags.
  runOrEnd("changeset", ["tag"]);
}

/** Without it, npm refuses the provenance of what is published. */
function checkRepository() {
  const { repository } = readJson("package.json");
  if (!repository) {
    say('the root package.json has no "repository", of which the packages');
    say("make their addresses: npm pkg set repository=https://…");
    process.exit(1);
  }
  browserAddress(repository);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runOrEnd(command, args) {
  const code = run(command, args);
  if (code !== 0) {
    process.exit(code);
  }
}
