import { readAliases } from "@rollcall/codegen";
import { majorOf } from "../release-numbers.mjs";

/**
 * The aliases that have gone on for their major version.
 * @param {Pick<import("../versions.mjs").Version, "root">} version
 * @param {string} next core's version after the changesets that there are
 * @returns {string[]}
 */
export function findExpiredAliases({ root }, next) {
  const expired = readAliases(root).filter(
    ({ since }) => majorOf(next) > majorOf(since),
  );
  return expired.map(({ kind, from, since, location }) => {
    const place = `${location.file}:${location.line}:${location.column}`;
    return `${place} the ${kind} "${from}" was kept since ${since}, and ${next} is a major version later: take the alias out and run \`npm run spec:update\``;
  });
}
