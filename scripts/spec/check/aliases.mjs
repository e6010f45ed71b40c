import { readAliases } from "@rollcall/codegen";
import { majorOf } from "../release-numbers.mjs";
import { showPlace } from "../text.mjs";

/** @typedef {import("@rollcall/codegen").PlacedAlias} PlacedAlias */

/**
 * The aliases that have gone on for their major version.
 * @param {Pick<import("../versions.mjs").Version, "root">} version
 * @param {string} next core's version after the changesets that there are
 * @returns {string[]}
 */
export function findExpiredAliases({ root }, next) {
  const nextMajor = majorOf(next);
  const aliases = readAliases(root);
  const expired = aliases.filter(({ since }) => majorOf(since) < nextMajor);
  return expired.map((alias) => describe(alias, next));
}

const mend = "take the alias out and run `npm run spec:update`";

/**
 * @param {PlacedAlias} alias
 * @param {string} next
 */
function describe({ kind, from, since, location }, next) {
  const place = showPlace(location);
  const age = `was kept since ${since}`;
  const end = `${next} is a major version later`;
  return `${place} the ${kind} "${from}" ${age}, and ${end}: ${mend}`;
}
