import { readAliases } from "@rollcall/codegen";
import { majorOf } from "../release-numbers.mjs";

/** @typedef {import("@rollcall/codegen").PlacedAlias} PlacedAlias */

/**
 * The aliases that have gone on for their major version.
 * @param {Pick<import("../versions.mjs").Version, "root">} version
 * @param {string} next core's version after the changesets that there are
 * @returns {string[]}
 */
export function findExpiredAliases({ root }, next) {
  const nextMajor = majorOf(next);
  const faults = [];
  for (const alias of readAliases(root)) {
    const isExpired = majorOf(alias.since) < nextMajor;
    if (isExpired) {
      faults.push(describe(alias, next));
    }
  }
  return faults;
}

const mend = "take the alias out and run `npm run spec:update`";

/**
 * @param {PlacedAlias} alias
 * @param {string} next
 */
function describe({ kind, from, since, location }, next) {
  const { file, line, column } = location;
  const place = `${file}:${line}:${column}`;
  const age = `was kept since ${since}`;
  const end = `${next} is a major version later`;
  return `${place} the ${kind} "${from}" ${age}, and ${end}: ${mend}`;
}
