/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/**
 * What people write and read that a finding is about.
 * @typedef Touched
 * @property {string[]} symbols of the SDK
 * @property {string[]} flags of the command line
 * @property {string[]} pages of the documentation
 */

/**
 * @param {Pick<Finding, "path" | "uses">} finding
 * @returns {Touched}
 */
export function touchedBy({ path, uses }) {
  const [first = ""] = path.split(/[ .[{|]/);
  const isSchema = /^[A-Z]/.test(first);
  const operations = isSchema ? uses.map(operationOf) : [first];
  const named = [...new Set(operations)].filter(isName);
  return {
    symbols: isSchema
      ? [`components["schemas"]["${first}"]`]
      : named.map((name) => `operations["${name}"]`),
    flags: flagOf(path),
    pages: [
      ...named.map((name) => `http/${kebab(name)}`),
      ...(isSchema ? [`http/objects#${first.toLowerCase()}`] : []),
    ],
  };
}

/** @param {string} use */
function operationOf(use) {
  return use.split(" ")[0] ?? "";
}

/** @param {string} name */
function isName(name) {
  return /^[a-z]\w*$/.test(name) && name !== "document";
}

/**
 * Parameters of the query and filters are flags.
 * @param {string} path
 */
function flagOf(path) {
  const match = /^(?:listCalls query|FilterCriteria)\.(\w+)/.exec(path);
  const [, name] = match ?? [];
  return name === undefined ? [] : [`--${name.replaceAll("_", "-")}`];
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
