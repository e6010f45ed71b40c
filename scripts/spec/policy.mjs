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
 * A finding with what a release depends on.
 * @typedef {Finding & Circumstances} Counted
 */

/**
 * @typedef Circumstances
 * @property {Alias} [alias] under which what it is about goes on
 * @property {string} [formerPath] by the names of before
 * @property {Waiver} [waiver] for which it does not count
 */

/** @typedef {import("./waivers.mjs").Waiver} Waiver */
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
export function findRequiredBump(rules, findings, version) {
  const where = new RegExp(rules.where ?? "");
  const seen = findings.filter(({ lens }) => rules[lens] !== undefined);
  const counted = seen.filter((finding) => isCounted(finding, where));
  /** @param {Counted} finding */
  const rate = (finding) => bumpFor(rules, finding, version);
  const bump = largestBump(...counted.map(rate));
  const reasons = counted.filter((finding) => rate(finding) === bump);
  return {
    bump,
    reasons,
    counted,
  };
}

/**
 * The policy names operations as they were called when it was written.
 * @param {Counted} finding
 * @param {RegExp} where
 */
function isCounted({ lens, path, formerPath = path, waiver }, where) {
  if (waiver) {
    return false;
  }
  if (lens === "surface") {
    return true;
  }
  return where.test(path) || where.test(formerPath);
}

/**
 * @param {Rules} rules
 * @param {Counted} finding
 * @param {string} version
 * @returns {Bump}
 */
function bumpFor(rules, { lens, severity, alias }, version) {
  const ofLens = rules[lens] ?? {};
  const full = ofLens[severity] ?? "none";
  const aliased = ofLens.aliased ?? full;
  const bump = alias ? smallerBump(aliased, full) : full;
  const isUnstable = version.startsWith("0.");
  if (isUnstable && bump === "major") {
    return "minor";
  }
  return bump;
}

/** @param {Bump[]} some */
export function largestBump(...some) {
  const isThere = (/** @type {Bump} */ bump) => some.includes(bump);
  return bumps.findLast(isThere) ?? "none";
}

/**
 * @param {Bump} a
 * @param {Bump} b
 */
function smallerBump(a, b) {
  if (isSmaller(a, b)) {
    return a;
  }
  return b;
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
  for (const folder of workspaceFolders()) {
    const manifest = readJson(`${folder}/package.json`);
    if (manifest.name === name) {
      return manifest.version;
    }
  }
  throw new Error(`openapi/policy.yaml names ${name}, which is no package`);
}
