import { operationNamed, plainPath, subjectOf } from "./subject.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("@rollcall/spec-diff").JsonObject} JsonObject */
/** @typedef {import("./subject.mjs").Subject} Subject */

/**
 * What people write and read that a finding is about.
 * @typedef Touched
 * @property {string[]} symbols of the SDK
 * @property {string[]} flags of the command line
 * @property {string[]} pages of the documentation
 */

/**
 * @param {Pick<Finding, "path" | "uses">} finding
 * @param {JsonObject} [document] the new one
 * @returns {Touched}
 */
export function touchedBy({ path, uses }, document = {}) {
  const subject = subjectOf(path, document);
  const users = uses.map((use) => userOf(use, document));
  const pages = [subject, ...users].flatMap(pageOf);
  return {
    symbols: symbolsOf(subject),
    flags: flagsFor(plainPath(path)),
    pages: [...new Set(pages)].sort(),
  };
}

/**
 * `listCalls response 200` and the like begin with the operation.
 * @param {string} use
 * @param {JsonObject} document
 */
function userOf(use, document) {
  const [name = ""] = use.split(" ");
  return operationNamed(name, document);
}

/** @param {Subject} subject */
function symbolsOf({ kind, name }) {
  const types = {
    schema: [`components["schemas"]["${name}"]`],
    operation: [`operations["${name}"]`],
    webhook: [`operations["${name}"]`],
    document: [],
  };
  return types[kind];
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

/** @param {Subject} subject */
function pageOf({ kind, name }) {
  const pages = {
    schema: [`http/objects#${name.toLowerCase()}`],
    operation: [`http/${kebab(name)}`],
    webhook: ["http/webhooks"],
    document: [],
  };
  return pages[kind];
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
