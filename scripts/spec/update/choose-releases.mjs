import { findRequiredBump, versionOf } from "../policy.mjs";

/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {import("../policy.mjs").Counted} Counted */

/**
 * A package that needs a release.
 * @typedef Release
 * @property {string} name of the package
 * @property {Bump} bump
 * @property {readonly Counted[]} reasons the findings that need so much
 * @property {string} level what the documents alone say
 * @property {string[]} deprecates names that go on for one major version
 */

/**
 * The packages that need a release, and for which findings.
 * @param {import("../policy.mjs").Policy} policy
 * @param {readonly Counted[]} findings
 * @param {import("../surface/changed-names.mjs").ChangedNames} named
 * @returns {Release[]}
 */
export function chooseReleases({ packages }, findings, named) {
  /** @type {Release[]} */
  const releases = [];
  for (const [name, rules] of Object.entries(packages)) {
    const present = versionOf(name);
    const ofNames = named[name] ?? [];
    const all = [...findings, ...ofNames];
    const { bump, reasons, counted } = findRequiredBump(rules, all, present);
    if (bump !== "none") {
      releases.push({
        name,
        bump,
        reasons,
        level: levelOf(counted),
        deprecates: namesIn(counted, rules),
      });
    }
  }
  return releases;
}

const levels = /** @type {const} */ ([
  "breaking",
  "warning",
  "additive",
  "docs",
]);

/** @param {readonly Counted[]} findings */
function levelOf(findings) {
  const severities = new Set(findings.map(({ severity }) => severity));
  return levels.find((level) => severities.has(level)) ?? "none";
}

/**
 * The names that a package still takes, though the documents have others.
 * @param {readonly Counted[]} findings
 * @param {import("../policy.mjs").Rules} rules
 */
function namesIn(findings, rules) {
  const names = new Set();
  for (const { lens, alias } of findings) {
    const goesOn = rules[lens]?.aliased !== undefined;
    if (alias && goesOn) {
      const { kind, from, to } = alias;
      names.add(`${kind} ${from} (now ${to})`);
    }
  }
  return [...names];
}
