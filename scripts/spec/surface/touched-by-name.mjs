/** @typedef {import("../update/touched-by.mjs").Touched} Touched */

/**
 * What people write that a change of a name is about.
 * @param {Pick<import("@rollcall/spec-diff").Finding, "path">} finding whose
 * path is a kind and a name: `flag list --all`
 * @returns {Touched}
 */
export function touchedByName({ path }) {
  const words = path.split(" ");
  const isExport = words[0] === "export";
  const symbols = isExport ? words.slice(-1) : [];
  return {
    symbols,
    flags: words.filter(isFlag),
    pages: [],
  };
}

/** @param {string} word */
function isFlag(word) {
  return word.startsWith("-");
}
