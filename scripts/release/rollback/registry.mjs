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
 */
export function readRegistry(releases) {
  /** @type {Record<string, Published>} */
  const registry = {};
  for (const { name } of releases) {
    registry[name] = readPublished(name);
  }
  return registry;
}

/**
 * @param {string} name
 * @returns {Published}
 */
function readPublished(name) {
  const printed = npm("view", name, "versions", "dist-tags", "--json");
  const seen = JSON.parse(printed);
  return {
    // npm gives a list of one as its one element.
    versions: [seen.versions].flat(),
    tags: seen["dist-tags"],
    isDeprecated(version) {
      const release = `${name}@${version}`;
      const reason = npm("view", release, "deprecated");
      return reason.trim() !== "";
    },
  };
}

/**
 * Moves a release's tags back, and deprecates it; in a dry run, says so alone.
 * @param {Rollback} rollback
 * @param {Asked} asked
 */
export function takeBack(rollback, asked) {
  const act = asked.isDryRun ? sayOnly : npm;
  for (const { tag, to } of rollback.tags) {
    moveTag(rollback.name, tag, to, act);
  }
  deprecate(rollback, asked.reason, act);
}

/** @typedef {(...args: string[]) => unknown} Act */

/** @type {Act} */
function sayOnly() {
  return undefined;
}

/**
 * @param {string} name
 * @param {string} tag
 * @param {string | undefined} to
 * @param {Act} act
 */
function moveTag(name, tag, to, act) {
  if (to === undefined) {
    console.log(`${name}: ${tag} stays, as no version comes before it`);
    return;
  }
  console.log(`${name}: ${tag} goes back to ${to}`);
  const release = `${name}@${to}`;
  act("dist-tag", "add", release, tag);
}

/**
 * @param {Rollback} rollback
 * @param {string | undefined} reason
 * @param {Act} act
 */
function deprecate({ name, version, before }, reason = "Taken back", act) {
  const release = `${name}@${version}`;
  const advice = before ? `use ${before}` : "wait for the next release";
  const why = `${reason}: ${advice}`;
  console.log(`deprecate ${release}: ${why}`);
  act("deprecate", release, why);
}

/** @param {string[]} args */
function npm(...args) {
  return capture("npm", args);
}
