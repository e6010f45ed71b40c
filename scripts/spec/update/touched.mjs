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
  const [subject = ""] = path.split(/[ .[{|]/);
  const flags = flagsFor(path);
  if (isSchema(subject)) {
    const operations = operationsIn(uses);
    return {
      symbols: [`components["schemas"]["${subject}"]`],
      flags,
      pages: [...operations.map(pageOf), sectionOf(subject)],
    };
  }
  const operations = operationsIn([subject]);
  return {
    symbols: operations.map((name) => `operations["${name}"]`),
    flags,
    pages: operations.map(pageOf),
  };
}

/**
 * Schemas are capitalised, operations are not.
 * @param {string} name
 */
function isSchema(name) {
  return /^[A-Z]/.test(name);
}

/**
 * The names that `listCalls response 200` and the like begin with.
 * @param {readonly string[]} uses
 */
function operationsIn(uses) {
  const names = new Set();
  for (const use of uses) {
    const [name = ""] = use.split(" ");
    if (isOperation(name)) {
      names.add(name);
    }
  }
  return [...names];
}

/** @param {string} name */
function isOperation(name) {
  return /^[a-z]\w*$/.test(name) && name !== "document";
}

/**
 * Parameters of the query and filters are flags.
 * @param {string} path
 */
function flagsFor(path) {
  const match = /^(?:listCalls query|FilterCriteria)\.(\w+)/.exec(path);
  const [, name] = match ?? [];
  if (name === undefined) {
    return [];
  }
  const words = name.replaceAll("_", "-");
  return [`--${words}`];
}

/** @param {string} operation */
function pageOf(operation) {
  const words = operation.replace(
    /[A-Z]/g,
    (letter) => `-${letter.toLowerCase()}`,
  );
  return `http/${words}`;
}

/** @param {string} schema */
function sectionOf(schema) {
  const anchor = schema.toLowerCase();
  return `http/objects#${anchor}`;
}
