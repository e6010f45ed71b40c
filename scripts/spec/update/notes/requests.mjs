import { inputsOf, operationsOf } from "@rollcall/codegen";
import { valueWith } from "./focus.mjs";
import { plausibleValue } from "./plausible.mjs";
import { literalOf, memberOf, variableOf } from "./source.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("./site.mjs").Site} Site */

/**
 * How an operation is called, with what the steps lead to.
 * @param {OpenApiDocument} document
 * @param {Site} site
 * @param {readonly unknown[]} avoided
 */
export function requestSnippet(document, { name, steps }, avoided) {
  const sending = sendingOf(document, name, steps, avoided);
  return sending && `${sending};`;
}

/**
 * The expression that calls an operation; nothing where there is none.
 * @param {OpenApiDocument} document
 * @param {string} id
 * @param {readonly string[]} steps
 * @param {readonly unknown[]} avoided
 */
export function sendingOf(document, id, [focus, ...inner], avoided) {
  const placed = operationsOf(document).find((each) => each.id === id);
  if (!placed) {
    return undefined;
  }
  /** @type {Record<string, unknown>} */
  const parameters = {};
  for (const { name, required, schema } of inputsOf(document, placed)) {
    if (name === focus) {
      parameters[name] = valueWith(document, schema, inner, avoided);
    } else if (required) {
      parameters[name] = plausibleValue(document, schema);
    }
  }
  const start = `await client.send(operations${memberOf(id)}, `;
  return `${start}${literalOf(parameters, start.length)})`;
}

/**
 * A literal of a schema that callers send, with what the steps lead to.
 * @param {OpenApiDocument} document
 * @param {Site} site
 * @param {readonly unknown[]} avoided
 */
export function literalSnippet(document, { name, steps }, avoided) {
  const schema = document.components?.schemas?.[name];
  if (!schema) {
    return undefined;
  }
  const value = valueWith(document, schema, steps, avoided);
  const type = `components["schemas"][${JSON.stringify(name)}]`;
  const start = `const ${variableOf(name)}: ${type} = `;
  return `${start}${literalOf(value, start.length)};`;
}
