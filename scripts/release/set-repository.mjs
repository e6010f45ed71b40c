import { readJson } from "../support/root.mjs";
import { run } from "../support/run.mjs";
import { browserAddress } from "./packed-manifest.mjs";

/**
 * Writes the repository's address into the root package.json, of which the
 * packages make their own, where a workflow hands it over. Each command does
 * that: the release workflow throws away what is not committed.
 */
export function setRepository() {
  const address = process.env.ROLLCALL_REPOSITORY;
  if (address === undefined) {
    return;
  }
  const setting = `repository=${address}`;
  run("npm", ["pkg", "set", setting]);
}

/** @throws {Error} Where npm would refuse the provenance of the packages. */
export function checkRepository() {
  const { repository } = readJson("package.json");
  if (repository === undefined) {
    throw new Error(
      'The root package.json has no "repository", of which the packages make their addresses: npm pkg set repository=https://…',
    );
  }
  browserAddress(repository);
}
