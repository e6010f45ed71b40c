import { capture } from "../../support/run.mjs";

/**
 * @typedef {import("./plan-rollback.mjs").Published} Published
 * @typedef {import("./plan-rollback.mjs").Release} Release
 * @typedef {import("./plan-rollback.mjs").Rollback} Rollback
 * @typedef {import("./read-arguments.mjs").Asked} Asked
 */

/** @throws {Error} Where npm does not know who is there. */
export function checkLogin() {
  npm("whoami");
}

/**
 * What the registry knows of each package.
 * @param {readonly Release[]} releases
 * @returns {Readonly<Record<string, Published>>}
 */
export function readRegistry(releases) {
  const entries = releases.map(({ name }) => [name, readPublished(name)]);
  return Object.fromEntries(entries);
}

/**
 * @param {string} name
 * @returns {Published}
 */
function readPublished(name) {
  const fields = ["versions", "dist-tags"];
  const seen = JSON.parse(npm("view", name, ...fields, "--json"));
  const { versions, "dist-tags": tags } = seen;
  // npm gives a list of one as its one element.
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
 * Moves a release's tags back, and deprecates it; in a dry run, says so alone.
 * @param {Rollback} rollback
 * @param {Asked} asked
 */
export function takeBack({ name, version, before, tags }, asked) {
  const act = asked.isDryRun ? () => {} : npm;
  for (const { tag, to } of tags) {
    if (to) {
      console.log(`${name}: ${tag} goes back to ${to}`);
      act("dist-tag", "add", `${name}@${to}`, tag);
    } else {
      console.log(`${name}: ${tag} stays, as no version comes before it`);
    }
  }
  const advice = before ? `use ${before}` : "wait for the next release";
  const why = `${asked.reason ?? "Taken back"}: ${advice}`;
  console.log(`deprecate ${name}@${version}: ${why}`);
  act("deprecate", `${name}@${version}`, why);
}

/** @param {string[]} args */
function npm(...args) {
  return capture("npm", args);
}
