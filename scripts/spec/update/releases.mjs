import { requiredBump, versionOf } from "../policy.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */
/** @typedef {import("./drafts.mjs").Release} Release */

/**
 * The packages that need a release, and for which findings.
 * @param {import("../policy.mjs").Policy} policy
 * @param {readonly Counted[]} findings
 * @param {import("../surface/surfaces.mjs").SurfaceFindings} named
 */
export function chooseReleases({ packages }, findings, named = {}) {
  /** @type {Release[]} */
  const releases = [];
  for (const [name, rules] of Object.entries(packages)) {
    const present = versionOf(name);
    const all = [...findings, ...(named[name] ?? [])];
    const { bump, reasons, counted } = requiredBump(rules, all, present);
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
  const severities = findings.map(({ severity }) => severity);
  return levels.find((level) => severities.includes(level)) ?? "none";
}

/**
 * The names that a package still takes, though the documents have others.
 * @param {readonly Counted[]} findings
 * @param {import("../policy.mjs").Rules} rules
 */
function namesIn(findings, rules) {
  const aliased = findings.filter(({ lens }) => rules[lens]?.aliased);
  const names = aliased.flatMap(({ alias }) =>
    alias ? [`${alias.kind} ${alias.from} (now ${alias.to})`] : [],
  );
  return [...new Set(names)];
}
