import { inputsOf, operationsOf } from "@rollcall/codegen";
import { plausibleValue } from "./plausible-value.mjs";
import { literalOf } from "./snippet-source.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").PlacedOperation} PlacedOperation */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/**
 * How to call a moved operation by its path, before and after the move. Calls by
 * its id do not change.
 * @param {Readonly<Record<"old" | "new", OpenApiDocument>>} documents
 * @param {Finding} finding whose values are `post /calls`
 */
export function writeMovedSnippets(documents, { before, after }) {
  return {
    before: rawSnippet(documents.old, String(before)),
    after: rawSnippet(documents.new, String(after)),
  };
}

/**
 * @param {OpenApiDocument} document
 * @param {string} route
 */
function rawSnippet(document, route) {
  const operations = operationsOf(document);
  const placed = operations.find((each) => isAt(route, each));
  if (placed === undefined) {
    return undefined;
  }
  const method = placed.method.toUpperCase();
  const path = JSON.stringify(placed.path);
  const start = `await client.raw.${method}(${path}`;
  const options = optionsFor(document, placed);
  if (options === undefined) {
    return `${start});`;
  }
  const literal = literalOf(options, start.length + 2);
  return `${start}, ${literal});`;
}

/**
 * @param {string} route
 * @param {PlacedOperation} placed
 */
function isAt(route, { method, path }) {
  const own = `${method} ${path}`;
  return own.toLowerCase() === route.toLowerCase();
}

/**
 * What has to be sent, by the place where it is sent.
 * @param {OpenApiDocument} document
 * @param {PlacedOperation} placed
 */
function optionsFor(document, placed) {
  /** @type {Record<string, Record<string, unknown>>} */
  const values = {};
  for (const input of inputsOf(document, placed)) {
    const { name, in: place, schema, required } = input;
    if (required) {
      values[place] = {
        ...values[place],
        [name]: plausibleValue(document, schema),
      };
    }
  }
  const { body, ...params } = values;
  const hasParams = Object.keys(params).length > 0;
  if (body === undefined && !hasParams) {
    return undefined;
  }
  return {
    ...(hasParams && { params }),
    ...(body && { body }),
  };
}
