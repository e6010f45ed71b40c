import getReleasePlan from "@changesets/get-release-plan";
import { inRoot } from "../support/root.mjs";
import { largestBump } from "./policy.mjs";

/** @typedef {import("./policy.mjs").Bump} Bump */

/**
 * By package, the largest bump that a changeset declares.
 * @returns {Promise<Map<string, Bump>>}
 */
export async function readDeclared() {
  const { changesets } = await getReleasePlan(inRoot());
  /** @type {Map<string, Bump>} */
  const declared = new Map();
  for (const { releases } of changesets) {
    for (const { name, type } of releases) {
      const known = declared.get(name) ?? "none";
      const bump = largestBump(type, known);
      declared.set(name, bump);
    }
  }
  return declared;
}
