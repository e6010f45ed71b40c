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
export async function missedNames(base, revision, diff) {
  const old = await loadDocument(base);
  const revised = await loadDocument(revision);
  const kept = new Set(namesIn(revised.document));
  const gone = namesIn(old.document).filter((name) => !kept.has(name));
  const told = diff.findings.filter(
    ({ lens }) => lens === "types" || lens === "surface",
  );
  const texts = told.map((finding) => JSON.stringify(finding));
  return [...new Set(gone)].filter((name) => {
    const [, word = ""] = name.split(" ");
    return !texts.some((text) => text.includes(word));
  });
}

/** @param {Bag} document */
function namesIn(document) {
  const schemas = Object.keys(document.components?.schemas ?? {});
  const items = Object.entries(document.paths ?? {});
  return [
    ...schemas.map((name) => `schema ${name}`),
    ...items.flatMap(([route, item]) => namesOfPath(route, item)),
  ];
}

/**
 * @param {string} route
 * @param {Bag} item
 */
function namesOfPath(route, item) {
  const parameters = [...route.matchAll(/\{([^{}]+)\}/g)];
  const operations = Object.values(item ?? {});
  const ids = operations.flatMap((operation) => operation?.operationId ?? []);
  return [
    ...ids.map((id) => `operation ${id}`),
    ...parameters.map(([, name]) => `parameter ${name}`),
  ];
}
