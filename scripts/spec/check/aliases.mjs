import { readAliases } from "@rollcall/codegen";
import { majorOf } from "../release-numbers.mjs";

/**
 * The aliases that have gone on for their major version.
 * @param {Pick<import("../versions.mjs").Version, "root">} version
 * @param {string} next core's version after the changesets that there are
 * @returns {string[]}
 */
export function findExpiredAliases({ root }, next) {
  const nextMajor = majorOf(next);
  const aliases = readAliases(root);
  const expired = aliases.filter(({ since }) => nextMajor > majorOf(since));
  return expired.map((alias) => describe(alias, next));
}

const mend = "take the alias out and run `npm run spec:update`";

/**
 * @param {import("@rollcall/codegen").PlacedAlias} alias
 * @param {string} next
 */
function describe({ kind, from, since, location }, next) {
  const { file, line, column } = location;
  const words = [
    `${file}:${line}:${column}`,
    `the ${kind} "${from}" was kept since ${since},`,
    `and ${next} is a major version later: ${mend}`,
  ];
  return words.join(" ");
}
