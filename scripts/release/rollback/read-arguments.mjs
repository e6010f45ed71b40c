import { isVersion } from "./compare-versions.mjs";

/**
 * @typedef {import("./plan-rollback.mjs").Release} Release
 *
 * @typedef {object} Asked
 * @property {Release[]} releases
 * @property {string | undefined} commit
 * @property {string | undefined} reason
 * @property {boolean} isDryRun
 */

const usage =
  "usage: npm run release:rollback -- <package>@<version> … | --commit <sha> [--reason <text>] [--dry-run]";

/**
 * What was asked for on the command line.
 * @param {readonly string[]} args
 * @param {readonly string[]} known The names of the published packages.
 * @returns {Asked}
 */
export function readArguments(args, known) {
  /** @type {Asked} */
  const asked = {
    releases: [],
    commit: undefined,
    reason: undefined,
    isDryRun: false,
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--dry-run") {
      asked.isDryRun = true;
    } else if (arg === "--commit") {
      asked.commit = takeValue(arg, rest.shift());
    } else if (arg === "--reason") {
      asked.reason = takeValue(arg, rest.shift());
    } else if (arg.startsWith("-")) {
      throw new Error(`There is no option ${arg}. ${usage}`);
    } else {
      asked.releases.push(readRelease(arg, known));
    }
  }
  checkWhole(asked);
  return asked;
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function takeValue(name, value) {
  if (!value || value.startsWith("-")) {
    throw new Error(`${name} needs a value. ${usage}`);
  }
  return value;
}

/**
 * @param {string} arg
 * @param {readonly string[]} known
 * @returns {Release}
 */
function readRelease(arg, known) {
  const { name, version } = splitRelease(arg);
  if (name === "" || !isVersion(version)) {
    throw new Error(`"${arg}" is no <package>@<version>. ${usage}`);
  }
  if (!known.includes(name)) {
    const names = known.join(", ");
    throw new Error(`${name} is none of the published packages: ${names}.`);
  }
  return {
    name,
    version,
  };
}

/**
 * A name may begin with an `@`, too.
 * @param {string} arg
 */
function splitRelease(arg) {
  const end = arg.lastIndexOf("@");
  return {
    name: arg.slice(0, Math.max(end, 0)),
    version: arg.slice(end + 1),
  };
}

/** @param {Asked} asked */
function checkWhole({ releases, commit }) {
  const hasReleases = releases.length > 0;
  const hasCommit = commit !== undefined;
  if (hasReleases === hasCommit) {
    throw new Error(`Name releases, or one commit. ${usage}`);
  }
  checkDifferent(releases);
}

/** @param {readonly Release[]} releases */
function checkDifferent(releases) {
  /** @type {Set<string>} */
  const seen = new Set();
  for (const { name, version } of releases) {
    const release = `${name}@${version}`;
    if (seen.has(release)) {
      throw new Error(`${release} is named twice: name it once.`);
    }
    seen.add(release);
  }
}
