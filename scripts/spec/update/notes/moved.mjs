import { inputsOf, operationsOf } from "@rollcall/codegen";
import { plausibleValue } from "./plausible.mjs";
import { literalOf } from "./source.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").PlacedOperation} PlacedOperation */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/**
 * How an operation is called by its path, which is another one now. By its id
 * it is called as before.
 * @param {Readonly<Record<"old" | "new", OpenApiDocument>>} documents
 * @param {Finding} finding whose values are `post /calls`
 */
export function movedSnippets(documents, { before, after }) {
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
  const placed = operationsOf(document).find(
    ({ method, path }) =>
      `${method} ${path}`.toLowerCase() === route.toLowerCase(),
  );
  if (placed === undefined) {
    return undefined;
  }
  const method = placed.method.toUpperCase();
  const start = `await client.raw.${method}(${JSON.stringify(placed.path)}`;
  const options = optionsFor(document, placed);
  if (options === undefined) {
    return `${start});`;
  }
  return `${start}, ${literalOf(options, start.length + 2)});`;
}

/**
 * What has to be sent, by the place where it is sent.
 * @param {OpenApiDocument} document
 * @param {PlacedOperation} placed
 */
function optionsFor(document, placed) {
  /** @type {Record<string, Record<string, unknown>>} */
  const values = {};
  const inputs = inputsOf(document, placed).filter(({ required }) => required);
  for (const { name, in: place, schema } of inputs) {
    values[place] = {
      ...values[place],
      [name]: plausibleValue(document, schema),
    };
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
