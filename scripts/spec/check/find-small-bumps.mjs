import { readAliases } from "@rollcall/codegen";
import { isSmaller } from "../policy.mjs";
import { shortenList } from "../shorten-list.mjs";
import { showPlace } from "../show-place.mjs";
import { findChangedNames } from "../surface/changed-names.mjs";
import { readCommittedCli, readCommittedFiles } from "../surface/surfaces.mjs";
import { chooseReleases } from "../update/choose-releases.mjs";
import { compareWithReleased } from "../update/compare-with-released.mjs";
import { withCircumstances } from "../with-circumstances.mjs";

/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {import("../policy.mjs").Policy} Policy */
/** @typedef {import("../update/choose-releases.mjs").Release} Release */
/** @typedef {import("../versions.mjs").Version} Version */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

const mend = "run `npm run spec:update` for a draft, or `npm run changeset`";

/** How many of the changes a message names. */
const mostNamed = 5;

/**
 * The packages whose changesets declare less than the spec's changes need.
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {Policy} policy
 * @param {ReadonlyMap<string, Bump>} declared by package, from the changesets
 * @returns {Promise<string[]>}
 */
export async function findSmallBumps(version, spec, policy, declared) {
  const releases = await findNeededReleases(version, spec, policy);
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
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {Policy} policy
 */
async function findNeededReleases(version, spec, policy) {
  const { diff } = await compareWithReleased(version, policy, spec);
  const aliases = readAliases(version.root);
  const findings = withCircumstances(version, diff.findings, aliases);
  const made = {
    generated: readCommittedFiles(version),
    cli: readCommittedCli(version),
  };
  const named = await findChangedNames(version, spec, made);
  return chooseReleases(policy, findings, named);
}

/**
 * @param {Release} release
 * @param {Bump} given
 */
function describe(release, given) {
  const { name, bump, reasons } = release;
  const all = reasons.map(lineOf);
  const shown = shortenList(all, mostNamed);
  const lines = [
    `${name} needs a ${bump} release, and its changesets declare ${given}: ${mend}`,
    ...shown,
  ];
  return lines.join("\n  ");
}

/** @param {Finding} finding */
function lineOf(finding) {
  const { location, path, message, fingerprint } = finding;
  const place = showPlace(location);
  return `${place} ${path}: ${message} (${fingerprint})`;
}
