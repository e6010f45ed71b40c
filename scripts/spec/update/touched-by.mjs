import {
  objectHref,
  toSlug,
} from "../../../apps/docs/src/reference/schema-names.js";
import { findSharedObjects } from "../../../apps/docs/src/reference/shared-objects.js";
import { baseOf } from "../../../apps/docs/src/reference/version-base.js";
import { nameByRole } from "../../../packages/cli/src/flags/spec-flags.js";
import { operations as v1 } from "../../../packages/core/src/generated/operations.js";
import { operations as v3 } from "../../../packages/core/src/generated-v3/operations.js";
import { touchedByName } from "../surface/touched-by-name.mjs";
import { operationNamed, plainPath, subjectOf } from "./subject-of-finding.mjs";

const roleNames = new Map(
  [v1, v3].flatMap(({ listCalls }) => [...nameByRole(listCalls.pagination)]),
);

/** @typedef {import("../policy.mjs").Counted} Counted */
/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/spec-diff").JsonObject} JsonObject */
/** @typedef {import("./subject-of-finding.mjs").Subject} Subject */

/**
 * What people write and read that a finding is about.
 * @typedef Touched
 * @property {string[]} symbols of the SDK
 * @property {string[]} flags of the command line
 * @property {string[]} pages of the version's documentation: `/http/v1/get-call/`
 */

/**
 * The pages of a version.
 * @typedef Site
 * @property {string} base where they are: `/http/v1`
 * @property {ReadonlySet<string>} objects those that have a section
 */

/** @typedef {Pick<Counted, "path" | "uses" | "formerPath" | "lens">} Finding */

/**
 * @param {Finding} finding
 * @param {JsonObject} document the new one
 * @param {string} version of the API that the document describes: `v1`
 * @returns {Touched}
 */
export function touchedBy(finding, document, version) {
  const { path, uses, lens } = finding;
  if (lens === "surface") {
    return touchedByName(finding);
  }
  const subject = subjectOf(path, document);
  const users = uses.map((use) => userOf(use, document));
  const site = siteOf(document, version);
  const pages = [subject, ...users].flatMap((one) => pagesOf(one, site));
  return {
    symbols: symbolsOf(subject),
    flags: flagsTouchedBy(finding),
    pages: [...new Set(pages)].sort(),
  };
}

/**
 * @param {JsonObject} document
 * @param {string} version
 * @returns {Site}
 */
function siteOf(document, version) {
  const openapi = /** @type {OpenApiDocument} */ (
    /** @type {unknown} */ (document)
  );
  return {
    base: baseOf(version),
    objects: findSharedObjects(openapi),
  };
}

/**
 * The flags of the command line that a finding is about.
 * @param {Omit<Finding, "uses">} finding
 */
export function flagsTouchedBy(finding) {
  const { path, formerPath = path, lens } = finding;
  if (lens === "surface") {
    return touchedByName(finding).flags;
  }
  return flagsFor(plainPath(formerPath));
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

/**
 * A parameter that walks through a list has a name of the command line's own.
 * @param {string} name of a parameter
 */
export function flagOf(name) {
  const words = roleNames.get(name) ?? name.replaceAll("_", "-");
  return `--${words}`;
}

/**
 * Where the site describes a subject, by the functions that lay out the site.
 * An object without a section of its own is described where it is used.
 * @param {Subject} subject
 * @param {Site} site
 */
function pagesOf({ kind, name }, { base, objects }) {
  switch (kind) {
    case "schema":
      if (objects.has(name)) {
        return [objectHref(base, name)];
      }
      return [];
    case "operation":
      return [`${base}/${toSlug(name)}/`];
    case "webhook":
      return [`${base}/webhooks/`];
    default:
      return [];
  }
}
