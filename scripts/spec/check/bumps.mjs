import getReleasePlan from "@changesets/get-release-plan";
import { loadVersion, readAliases } from "@rollcall/codegen";
import { inRoot } from "../../support/root.mjs";
import { withAliases } from "../aliased.mjs";
import { isSmaller, largestBump } from "../policy.mjs";
import { findChangedNames } from "../surface/changed-names.mjs";
import { committedCli, committedFiles } from "../surface/surfaces.mjs";
import { compareWithReleased } from "../update/compare.mjs";
import { chooseReleases } from "../update/releases.mjs";
import { withWaivers } from "./waivers.mjs";

/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {import("../policy.mjs").Policy} Policy */
/** @typedef {import("../update/releases.mjs").Release} Release */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/** How many of the changes a message names. */
const mostNamed = 5;

/**
 * The packages whose changesets declare less than the spec's changes need.
 * @param {import("../versions.mjs").Version} version
 * @param {Policy} policy
 * @param {ReadonlyMap<string, Bump>} declared by package, from the changesets
 * @returns {Promise<string[]>}
 */
export async function findSmallBumps(version, policy, declared) {
  const releases = await releasesNeeded(version, policy);
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
 * @param {Policy} policy
 */
async function releasesNeeded(version, policy) {
  const spec = await loadVersion(version.root);
  const { diff } = await compareWithReleased(version, policy, spec);
  const aliased = withAliases(diff.findings, readAliases(version.root));
  const findings = withWaivers(aliased, version);
  const generated = committedFiles(version);
  const named = await findChangedNames(version, spec, {
    generated,
    cli: committedCli(),
  });
  return chooseReleases(policy, findings, named);
}

/**
 * By package, the largest bump that a changeset declares.
 * @returns {Promise<Map<string, Bump>>}
 */
export async function readDeclared() {
  const { changesets } = await getReleasePlan(inRoot());
  const declared = new Map();
  for (const { releases } of changesets) {
    for (const { name, type } of releases) {
      const bump = largestBump(type, declared.get(name) ?? "none");
      declared.set(name, bump);
    }
  }
  return declared;
}

/**
 * @param {Release} release
 * @param {Bump} given
 */
function describe({ name, bump, reasons }, given) {
  const lines = [
    `${name} needs a ${bump} release, and its changesets declare ${given}: run \`npm run spec:update\` for a draft, or \`npm run changeset\``,
  ];
  for (const reason of reasons.slice(0, mostNamed)) {
    lines.push(lineOf(reason));
  }
  const more = reasons.length - mostNamed;
  if (more > 0) {
    lines.push(`  and ${more} more`);
  }
  return lines.join("\n");
}

/** @param {Finding} finding */
function lineOf({ location, path, message, fingerprint }) {
  const { file, line, column } = location;
  return `  ${file}:${line}:${column} ${path}: ${message} (${fingerprint})`;
}
