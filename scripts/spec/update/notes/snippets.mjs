import { inputsOf, operationsOf, resolve } from "@rollcall/codegen";
import { tokensOf } from "@rollcall/spec-diff";
import { findOperation } from "../../find-operation.mjs";
import { renamesIn } from "../find-renames.mjs";
import { answerSnippet, readSnippet } from "./answer-snippet.mjs";
import { writeMovedSnippets } from "./moved-snippets.mjs";
import { literalSnippet, requestSnippet } from "./request-snippet.mjs";
import { siteOf } from "./site-of-finding.mjs";
import { schemaType } from "./snippet-source.mjs";
import { candidatesOf, schemaAt } from "./value-with-changed-part.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("./site-of-finding.mjs").Site} Site */
/** @typedef {{ before?: string | undefined, after?: string | undefined }} Snippets */
/** @typedef {Readonly<Record<"old" | "new", OpenApiDocument>>} Documents */

/**
 * What a caller wrote before a change, and what he writes now. Nothing for what
 * has no expression in TypeScript, such as another way to sign in.
 * @param {Documents} documents
 * @param {readonly Finding[]} findings all of them: names may have changed
 * @param {Finding} finding
 * @returns {Snippets}
 */
export function snippetsFor(documents, findings, finding) {
  if (finding.code === "operation-moved") {
    return writeMovedSnippets(documents, finding);
  }
  const site = siteOf(finding.path, namesOf(documents));
  if (!site) {
    return {};
  }
  const renames = renamesIn(findings);
  const sites = {
    old: nameIn(site, renames, "from"),
    new: focusOfToday(nameIn(site, renames, "to"), finding),
  };
  const before = snippetOf("old", documents, sites, finding);
  const after = snippetOf("new", documents, sites, finding);
  if (before !== after) {
    return {
      before,
      after,
    };
  }
  if (!isDemand(finding)) {
    return {};
  }
  const sitesBefore = {
    ...sites,
    old: withoutFocus(sites.old),
  };
  return {
    before: snippetOf("old", documents, sitesBefore, finding),
    after,
  };
}

/**
 * Whether callers have to give what they could leave out.
 * @param {Finding} finding
 */
function isDemand({ code, after }) {
  return code.endsWith("-required") || after === "required";
}

/** @param {Site} site */
function withoutFocus(site) {
  return {
    ...site,
    steps: site.steps.slice(0, -1),
  };
}

/** @param {Documents} documents */
function namesOf(documents) {
  const operations = new Set();
  const schemas = new Set();
  for (const document of Object.values(documents)) {
    for (const { id } of operationsOf(document)) {
      operations.add(id);
    }
    for (const name in document.components?.schemas) {
      schemas.add(name);
    }
  }
  return {
    operations,
    schemas,
  };
}

/**
 * The site by the name that it has in one of the documents.
 * @param {Site} site
 * @param {readonly import("../find-renames.mjs").Rename[]} renames
 * @param {"from" | "to"} side
 */
function nameIn(site, renames, side) {
  const kind = site.kind === "schema" ? "schema" : "operation";
  const ofKind = renames.filter((rename) => rename.kind === kind);
  const rename = ofKind.find(({ from, to }) => {
    const names = [from, to];
    return names.includes(site.name);
  });
  return {
    ...site,
    name: rename?.[side] ?? site.name,
  };
}

/**
 * What was renamed is found under another name in the new document.
 * @param {Site} site
 * @param {Finding} finding
 */
function focusOfToday(site, { code, pointer, after }) {
  const last = tokensOf(pointer).at(-1);
  const names = new Map([
    ["types-name-renamed", String(after)],
    ["property-renamed", last],
  ]);
  const name = names.get(code);
  const isInside = site.steps.length > 0;
  if (name !== undefined && isInside) {
    return {
      ...site,
      steps: [...site.steps.slice(0, -1), name],
    };
  }
  return site;
}

/**
 * @param {"old" | "new"} side
 * @param {Documents} documents
 * @param {Readonly<Record<"old" | "new", Site>>} sites
 * @param {Finding} finding
 */
function snippetOf(side, documents, sites, { direction }) {
  const document = documents[side];
  const site = sites[side];
  const other = side === "old" ? "new" : "old";
  const avoided = valuesAt(documents[other], sites[other]);
  switch (site.kind) {
    case "request":
      return requestSnippet(document, site, avoided);
    case "response":
      return answerSnippet(document, site);
    default:
      return schemaSnippet(document, site, direction, avoided);
  }
}

/**
 * @param {OpenApiDocument} document
 * @param {Site} site
 * @param {Finding["direction"]} direction
 * @param {readonly unknown[]} avoided
 */
function schemaSnippet(document, site, direction, avoided) {
  const { name, steps } = site;
  if (steps.length === 0 && direction === undefined) {
    const isThere = document.components?.schemas?.[name] !== undefined;
    if (isThere) {
      return `type Shape = ${schemaType(name)};`;
    }
    return undefined;
  }
  if (direction === "request") {
    return literalSnippet(document, site, avoided);
  }
  return readSnippet(document, site);
}

/**
 * What the value there may be.
 * @param {OpenApiDocument} document
 * @param {Site} site
 * @returns {readonly unknown[]}
 */
function valuesAt(document, { kind, name, steps }) {
  const [first = "", ...rest] = steps;
  const found =
    kind === "schema"
      ? schemaIn(document, document.components?.schemas?.[name], steps)
      : schemaIn(document, inputSchema(document, name, first), rest);
  if (found) {
    return candidatesOf(resolve(document, found));
  }
  return [];
}

/**
 * @param {OpenApiDocument} document
 * @param {import("@rollcall/codegen").Schema | undefined} schema
 * @param {readonly string[]} steps
 */
function schemaIn(document, schema, steps) {
  return schema && schemaAt(document, schema, steps);
}

/**
 * @param {OpenApiDocument} document
 * @param {string} id
 * @param {string} name
 */
function inputSchema(document, id, name) {
  const placed = findOperation(document, id);
  const inputs = placed ? inputsOf(document, placed) : [];
  return inputs.find((input) => input.name === name)?.schema;
}
