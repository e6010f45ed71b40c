import { readAliases } from "@rollcall/codegen";
import { majorOf } from "./release-numbers.mjs";
import { showPlace } from "./show-place.mjs";

/** @typedef {import("@rollcall/codegen").PlacedAlias} PlacedAlias */

/**
 * The aliases that have gone on for their major version.
 * @param {Pick<import("./versions.mjs").Version, "root">} version
 * @param {string} next core's version after the changesets that there are
 * @returns {string[]}
 */
export function findExpiredAliases({ root }, next) {
  const aliases = readAliases(root);
  const expired = aliases.filter((alias) => isExpired(alias, next));
  return expired.map((alias) => describe(alias, next));
}

/**
 * @param {PlacedAlias} alias
 * @param {string} next
 */
function isExpired({ since }, next) {
  return majorOf(since) < majorOf(next);
}

const mend = "take the alias out and run `npm run spec:update`";

/**
 * @param {PlacedAlias} alias
 * @param {string} next
 */
function describe(alias, next) {
  const { kind, from, since, location } = alias;
  const place = showPlace(location);
  const parts = [
    `${place} the ${kind} "${from}" was kept since ${since}`,
    `and ${next} is a major version later: ${mend}`,
  ];
  return parts.join(", ");
}
