import { readJson } from "../support/root.mjs";
import { run, say } from "../support/run.mjs";
import { browserAddress } from "./packed-manifest.mjs";

/**
 * Writes the repository's address into the root package.json, of which the
 * packages make their own, where a workflow hands it over. Each command does
 * that: the release workflow throws away what is not committed.
 */
export function setRepository() {
  const address = process.env.ROLLCALL_REPOSITORY;
  if (address !== undefined) {
    run("npm", ["pkg", "set", `repository=${address}`]);
  }
}

/** Ends the process where npm would refuse the provenance of the packages. */
export function checkRepository() {
  const { repository } = readJson("package.json");
  if (repository === undefined) {
    say('the root package.json has no "repository", of which the packages');
    say("make their addresses: npm pkg set repository=https://…");
    process.exit(1);
  }
  browserAddress(repository);
}
