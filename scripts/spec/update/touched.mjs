import { touchedByName } from "../surface/touched-by-name.mjs";
import { operationNamed, plainPath, subjectOf } from "./subject.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */
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
 * @param {Pick<Counted, "path" | "uses" | "formerPath" | "lens">} finding
 * @param {JsonObject} [document] the new one
 * @returns {Touched}
 */
export function touchedBy(finding, document = {}) {
  const { path, uses, formerPath = path, lens } = finding;
  if (lens === "surface") {
    return touchedByName(finding);
  }
  const subject = subjectOf(path, document);
  const users = uses.map((use) => userOf(use, document));
  const pages = [subject, ...users].flatMap(pageOf);
  return {
    symbols: symbolsOf(subject),
    flags: flagsFor(plainPath(formerPath)),
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
  switch (kind) {
    case "schema":
      return [`components["schemas"]["${name}"]`];
    case "document":
      return [];
    default:
      return [`operations["${name}"]`];
  }
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
  return [flagOf(name)];
}

/** @param {string} name of a parameter */
export function flagOf(name) {
  const words = name.replaceAll("_", "-");
  return `--${words}`;
}

/** @param {Subject} subject */
function pageOf({ kind, name }) {
  switch (kind) {
    case "schema":
      return [`http/objects#${name.toLowerCase()}`];
    case "operation":
      return [`http/${kebab(name)}`];
    case "webhook":
      return ["http/webhooks"];
    default:
      return [];
  }
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
