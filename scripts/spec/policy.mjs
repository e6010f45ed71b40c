import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { inRoot, readJson, workspaceFolders } from "../support/root.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {"none" | "patch" | "minor" | "major"} Bump */

/**
 * What findings mean for one package.
 * @typedef {Partial<Record<Finding["lens"], Partial<Record<Finding["severity"] | "aliased", Bump>>>> & { where?: string }} Rules
 */

/**
 * A finding, and the alias under which what it is about goes on.
 * @typedef {Finding & { alias?: Alias }} Counted
 */

/** @typedef {import("@rollcall/codegen").Alias} Alias */

/**
 * @typedef Policy
 * @property {string[]} documentation extensions that are words
 * @property {Record<string, Rules>} packages
 */

/** From the smallest. */
const bumps = /** @type {const} */ (["none", "patch", "minor", "major"]);

/** @returns {Policy} */
export function readPolicy() {
  const text = readFileSync(inRoot("openapi/policy.yaml"), "utf8");
  return parse(text);
}

/**
 * The release that some findings need of a package.
 * @param {Rules} rules
 * @param {readonly Counted[]} findings
 * @param {string} version the package's present one
 * @returns {{ bump: Bump, reasons: Counted[], counted: Counted[] }} `reasons`
 * are those that need so much, among all that count
 */
export function requiredBump(rules, findings, version) {
  const where = new RegExp(rules.where ?? "");
  const counted = findings.filter(
    ({ lens, path }) => lens === "surface" || where.test(path),
  );
  const rated = counted.map((finding) => ({
    finding,
    bump: bumpFor(rules, finding, version),
  }));
  const bump = largestBump(rated.map((each) => each.bump));
  const reasons = rated.filter((each) => each.bump === bump);
  return {
    bump,
    reasons: reasons.map(({ finding }) => finding),
    counted,
  };
}

/**
 * @param {Rules} rules
 * @param {Counted} finding
 * @param {string} version
 * @returns {Bump}
 */
function bumpFor(rules, { lens, severity, alias }, version) {
  const { [severity]: full = "none", aliased } = rules[lens] ?? {};
  const bump = alias && aliased ? smallestBump([aliased, full]) : full;
  const isUnstable = version.startsWith("0.");
  if (isUnstable && bump === "major") {
    return "minor";
  }
  return bump;
}

/**
 * @param {readonly Bump[]} some
 * @returns {Bump}
 */
export function largestBump(some) {
  const ranks = some.map((bump) => bumps.indexOf(bump));
  return bumps[Math.max(0, ...ranks)] ?? "none";
}

/** @param {readonly Bump[]} some */
function smallestBump(some) {
  const ranks = some.map((bump) => bumps.indexOf(bump));
  return bumps[Math.min(...ranks)] ?? "none";
}

/**
 * @param {Bump} a
 * @param {Bump} b
 */
export function isSmaller(a, b) {
  return bumps.indexOf(a) < bumps.indexOf(b);
}

/**
 * The present version of a package.
 * @param {string} name
 * @returns {string}
 */
export function versionOf(name) {
  const manifests = workspaceFolders().map((folder) =>
    readJson(`${folder}/package.json`),
  );
  const manifest = manifests.find((each) => each.name === name);
  if (!manifest) {
    throw new Error(`openapi/policy.yaml names ${name}, which is no package`);
  }
  return manifest.version;
}
