import { readAliases } from "@rollcall/codegen";
import { withAliases } from "../aliased.mjs";
import { isSmaller } from "../policy.mjs";
import { findChangedNames } from "../surface/changed-names.mjs";
import { committedCli, committedFiles } from "../surface/surfaces.mjs";
import { shorten, showPlace } from "../text.mjs";
import { compareWithReleased } from "../update/compare.mjs";
import { chooseReleases } from "../update/releases.mjs";
import { withWaivers } from "./waivers.mjs";

/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {import("../policy.mjs").Policy} Policy */
/** @typedef {import("../update/releases.mjs").Release} Release */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

const mend = "run `npm run spec:update` for a draft, or `npm run changeset`";

/** How many of the changes a message names. */
const mostNamed = 5;

/**
 * The packages whose changesets declare less than the spec's changes need.
 * @param {import("../versions.mjs").Version} version
 * @param {LoadedVersion} spec
 * @param {Policy} policy
 * @param {ReadonlyMap<string, Bump>} declared by package, from the changesets
 * @returns {Promise<string[]>}
 */
export async function findSmallBumps(version, spec, policy, declared) {
  const releases = await releasesNeeded(version, spec, policy);
  const faults = [];
  for (const release of releases) {
    const given = declared.get(release.name) ?? "none";
    if (isSmaller(given, release.bump)) {
      faults.push(describe(release, given));
    }
  }
  return faults;
}

/**
 * What changed since the newest released document, and since the names of the
 * newest release, whatever changed those: a template, too.
 * @param {import("../versions.mjs").Version} version
 * @param {LoadedVersion} spec
 * @param {Policy} policy
 */
async function releasesNeeded(version, spec, policy) {
  const { diff } = await compareWithReleased(version, policy, spec);
  const aliases = readAliases(version.root);
  const aliased = withAliases(diff.findings, aliases);
  const findings = withWaivers(aliased, version);
  const made = {
    generated: committedFiles(version),
    cli: committedCli(),
  };
  const named = await findChangedNames(version, spec, made);
  return chooseReleases(policy, findings, named);
}

/**
 * @param {Release} release
 * @param {Bump} given
 */
function describe({ name, bump, reasons }, given) {
  const needed = `${name} needs a ${bump} release`;
  const lines = shorten(reasons.map(lineOf), mostNamed);
  return [
    `${needed}, and its changesets declare ${given}: ${mend}`,
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

/** @param {Finding} finding */
function lineOf(finding) {
  const { location, path, message, fingerprint } = finding;
  const place = showPlace(location);
  return `${place} ${path}: ${message} (${fingerprint})`;
}
