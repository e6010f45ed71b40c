/**
 * `npm run spec:check`: whether the repository still says what the spec says.
 *
 * It fails where something generated is out of date, where a change of the spec
 * needs a larger release than the changesets declare, where a waiver has
 * expired, and where the lock file pins something else than is there.
 */

import { loadVersion } from "@rollcall/codegen";
import { findDrift } from "./check/find-drift.mjs";
import { findSmallBumps } from "./check/find-small-bumps.mjs";
import { findExpiredAliases } from "./find-expired-aliases.mjs";
import { readPolicy, versionOf } from "./policy.mjs";
import { readDeclared } from "./read-declared-bumps.mjs";
import { nextVersion } from "./release-numbers.mjs";
import { findLockFaults } from "./update/lock-file.mjs";
import { explainInterruption } from "./update/write-all.mjs";
import { listVersions } from "./versions.mjs";
import { findExpired } from "./waivers.mjs";

const policy = readPolicy();
const declared = await readDeclared();
const next = nextCore();
const faults = [...explainInterruption()];
for (const version of listVersions()) {
  const spec = await loadVersion(version.root);
  const lists = [
    await findDrift(version, spec),
    await findSmallBumps(version, spec, policy, declared),
    findExpired(version, new Date()),
    findExpiredAliases(version, next),
    findLockFaults(version, spec),
  ];
  faults.push(...lists.flat());
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
} else {
  console.log("The spec, what is made of it, and the changesets agree.");
}

/** Core's version after the changesets that there are. */
function nextCore() {
  const core = "@rollcall/core";
  const present = versionOf(core);
  const bump = declared.get(core) ?? "none";
  return nextVersion(present, bump);
}
