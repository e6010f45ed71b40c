import { loadDocument } from "@rollcall/spec-diff";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */
/**
 * JSON of an OpenAPI document, whose shape the loader has not checked.
 * @typedef {Record<string, any>} Bag
 */

/**
 * Names of the old document that callers of an SDK write, that the new one does
 * not have, and that no finding for them tells of.
 * @param {string} base
 * @param {string} revision
 * @param {Diff} diff
 */
export async function findMissedNames(base, revision, diff) {
  const before = await namesIn(base);
  const after = await namesIn(revision);
  const told = textOfNames(diff);
  const missed = [];
  for (const name of before) {
    const isGone = !after.has(name);
    if (isGone && !told.includes(wordOf(name))) {
      missed.push(name);
    }
  }
  return missed;
}

/**
 * What the lenses that look at names say.
 * @param {Diff} diff
 */
function textOfNames({ findings }) {
  const told = findings.filter(isOfNames);
  return JSON.stringify(told);
}

/** @param {Diff["findings"][number]} finding */
function isOfNames({ lens }) {
  return lens === "types" || lens === "surface";
}

/**
 * `listCalls` of `operation listCalls`.
 * @param {string} name
 */
function wordOf(name) {
  const space = name.indexOf(" ");
  return name.slice(space + 1);
}

/**
 * @param {string} file
 * @returns {Promise<Set<string>>}
 */
async function namesIn(file) {
  const loaded = await loadDocument(file);
  /** @type {Bag} */
  const document = loaded.document;
  const names = new Set();
  const schemas = document.components?.schemas ?? {};
  for (const name of Object.keys(schemas)) {
    names.add(`schema ${name}`);
  }
  const items = Object.entries(document.paths ?? {});
  for (const [route, item] of items) {
    addNamesOfRoute(names, route);
    addNamesOfItem(names, item ?? {});
  }
  return names;
}

/**
 * @param {Set<string>} names
 * @param {string} route
 */
function addNamesOfRoute(names, route) {
  const parameters = route.matchAll(/\{([^{}]+)\}/g);
  for (const [, name] of parameters) {
    names.add(`parameter ${name}`);
  }
}

/**
 * @param {Set<string>} names
 * @param {Bag} item
 */
function addNamesOfItem(names, item) {
  for (const operation of Object.values(item)) {
    const id = operation?.operationId;
    if (id !== undefined) {
      names.add(`operation ${id}`);
    }
  }
}
