import { capture, run } from "../../support/run.mjs";

/**
 * @typedef {import("./plan-rollback.mjs").Published} Published
 * @typedef {import("./plan-rollback.mjs").Release} Release
 * @typedef {import("./plan-rollback.mjs").Rollback} Rollback
 * @typedef {import("./read-arguments.mjs").Asked} Asked
 */

/** @throws {Error} Where npm does not know who is there. */
export function checkLogin() {
  try {
    ask("whoami");
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Error(`Run \`npm login\`, then this again. ${message}`);
  }
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
  const fields = ["versions", "dist-tags"];
  const printed = ask("view", name, ...fields, "--json");
  const { versions, "dist-tags": tags } = JSON.parse(printed);
  return {
    // npm gives a list of one as its one element.
    versions: [versions].flat(),
    tags,
    isDeprecated: (version) => isDeprecated(name, version),
  };
}

/**
 * @param {string} name
 * @param {string} version
 */
function isDeprecated(name, version) {
  const release = `${name}@${version}`;
  const reason = ask("view", release, "deprecated");
  return reason.trim() !== "";
}

/**
 * Moves a release's tags back, and deprecates it; in a dry run, says so alone.
 * @param {Rollback} rollback
 * @param {Asked} asked
 */
export function takeBack(rollback, asked) {
  const act = asked.isDryRun ? sayOnly : tell;
  for (const { tag, to } of rollback.tags) {
    moveTag(rollback.name, tag, to, act);
  }
  deprecate(rollback, asked.reason, act);
}

/** @typedef {(...args: string[]) => void} Act */

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

/**
 * Has npm do something; it may ask for a one-time password.
 * @param {string[]} args
 */
function tell(...args) {
  const code = run("npm", args);
  if (code !== 0) {
    const typed = args.join(" ");
    const what = `"npm ${typed}" ended with ${code}`;
    throw new Error(`${what}: mend that, and run this again; it goes on.`);
  }
}

/**
 * What npm answers.
 * @param {string[]} args
 */
function ask(...args) {
  return capture("npm", args);
}
