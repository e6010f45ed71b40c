/** @typedef {import("../update/touched.mjs").Touched} Touched */

/**
 * What people write that a change of a name is about.
 * @param {Pick<import("@rollcall/spec-diff").Finding, "path">} finding whose
 * path is a kind and a name: `flag list --all`
 * @returns {Touched}
 */
export function touchedByName({ path }) {
  const [kind = "", ...words] = path.split(" ");
  const last = words.at(-1) ?? "";
  const flags = words.filter((word) => word.startsWith("-"));
  return {
    symbols: kind === "export" ? [last] : [],
    flags,
    pages: [],
  };
}
