import getReleasePlan from "@changesets/get-release-plan";
import { bundleSpec, loadVersion, readAliases } from "@rollcall/codegen";
import { diffDocuments, loadDocument } from "@rollcall/spec-diff";
import { inRoot, root as repository } from "../../support/root.mjs";
import { withAliases } from "../aliased.mjs";
import { isSmaller, largestBump, requiredBump, versionOf } from "../policy.mjs";
import {
  committedCli,
  committedFiles,
  compareWithReleasedSurface,
  hasNames,
  surfacesOf,
} from "../surface/surfaces.mjs";
import { readWaivers } from "./waivers.mjs";

/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {import("../policy.mjs").Policy} Policy */
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
  const findings = await changesSinceRelease(version, policy);
  const named = await namesSinceRelease(version);
  return Object.entries(policy.packages).flatMap(([name, rules]) => {
    const present = versionOf(name);
    const all = [...findings, ...(named[name] ?? [])];
    const { bump, reasons } = requiredBump(rules, all, present);
    const given = declared.get(name) ?? "none";
    if (isSmaller(given, bump)) {
      return [describe(name, bump, given, reasons)];
    }
    return [];
  });
}

/**
 * What changed since the newest released document, without what is waived.
 * @param {import("../versions.mjs").Version} version
 * @param {Policy} policy
 */
async function changesSinceRelease({ baseline, root, waivers }, policy) {
  if (baseline === undefined) {
    return [];
  }
  const options = { cwd: repository };
  const old = await loadDocument(baseline, options);
  const revised = await loadVersion(root);
  const { findings } = await diffDocuments(old, revised, {
    documentationExtensions: policy.documentation,
  });
  const waived = readWaivers(waivers).map(({ fingerprint }) => fingerprint);
  const counted = findings.filter(
    ({ fingerprint }) => !waived.includes(fingerprint),
  );
  return withAliases(counted, readAliases(root));
}

/**
 * What changed for those who write names, whatever changed it: a template, too.
 * @param {import("../versions.mjs").Version} version
 */
async function namesSinceRelease(version) {
  if (!hasNames(version)) {
    return {};
  }
  const generated = committedFiles(version);
  const present = await surfacesOf({
    generated,
    committed: generated,
    document: await bundleSpec(version.root),
    cli: committedCli(),
  });
  return compareWithReleasedSurface(version, present);
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
      const bump = largestBump([type, declared.get(name) ?? "none"]);
      declared.set(name, bump);
    }
  }
  return declared;
}

/**
 * @param {string} name
 * @param {Bump} bump
 * @param {Bump} given
 * @param {readonly Finding[]} reasons
 */
function describe(name, bump, given, reasons) {
  const named = reasons.slice(0, mostNamed).map(lineOf);
  const more = reasons.length - named.length;
  const rest = more > 0 ? [`  and ${more} more`] : [];
  return [
    `${name} needs a ${bump} release, and its changesets declare ${given}: run \`npm run changeset\``,
    ...named,
    ...rest,
  ].join("\n");
}

/** @param {Finding} finding */
function lineOf({ location, path, message, fingerprint }) {
  const place = `${location.file}:${location.line}:${location.column}`;
  return `  ${place} ${path}: ${message} (${fingerprint})`;
}
