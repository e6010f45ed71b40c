/**
 * `npm run spec:check`: whether the repository still says what the spec says.
 *
 * It fails where something generated is out of date, where a change of the spec
 * needs a larger release than the changesets declare, where a waiver has
 * expired, and where the lock file pins something else than is there.
 */

import { loadVersion } from "@rollcall/codegen";
import { findExpiredAliases } from "./check/aliases.mjs";
import { findSmallBumps, readDeclared } from "./check/bumps.mjs";
import { findDrift } from "./check/drift.mjs";
import { findExpired } from "./check/waivers.mjs";
import { readPolicy, versionOf } from "./policy.mjs";
import { nextVersion } from "./release-numbers.mjs";
import { findLockFaults } from "./update/lock.mjs";
import { findInterrupted } from "./update/write-all.mjs";
import { listVersions } from "./versions.mjs";

const policy = readPolicy();
const declared = await readDeclared();
const core = "@rollcall/core";
const next = nextVersion(versionOf(core), declared.get(core) ?? "none");
/** @type {string[]} */
const faults = [...findInterrupted()];
for (const version of listVersions()) {
  faults.push(
    ...(await findDrift(version)),
    ...(await findSmallBumps(version, policy, declared)),
    ...findExpired(version, new Date()),
    ...findExpiredAliases(version, next),
    ...findLockFaults(version, await loadVersion(version.root)),
  );
}
for (const fault of faults) {
  console.error(fault);
}
if (faults.length > 0) {
  process.exitCode = 1;
} else {
  console.log("The spec, what is made of it, and the changesets agree.");
}
