import { inputsOf } from "@rollcall/codegen";
import { findOperation } from "../../find-operation.mjs";
import { plausibleValue } from "./plausible-value.mjs";
import {
  literalOf,
  memberOf,
  schemaType,
  variableOf,
} from "./snippet-source.mjs";
import { valueWith } from "./value-with-changed-part.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("./site-of-finding.mjs").Site} Site */

/**
 * How an operation is called, with what the steps lead to.
 * @param {OpenApiDocument} document
 * @param {Site} site
 * @param {readonly unknown[]} avoided
 */
export function requestSnippet(document, { name, steps }, avoided) {
  const sending = sendingOf(document, name, steps, avoided);
  if (sending === undefined) {
    return undefined;
  }
  return `${sending};`;
}

/**
 * The expression that calls an operation; nothing where there is none.
 * @param {OpenApiDocument} document
 * @param {string} id
 * @param {readonly string[]} steps
 * @param {readonly unknown[]} avoided
 */
export function sendingOf(document, id, steps, avoided) {
  const placed = findOperation(document, id);
  if (!placed) {
    return undefined;
  }
  const inputs = inputsOf(document, placed);
  const parameters = parametersWith(document, inputs, steps, avoided);
  const start = `await client.send(operations${memberOf(id)}, `;
  const literal = literalOf(parameters, start.length);
  return `${start}${literal})`;
}

/**
 * What is required, and what the steps lead to.
 * @param {OpenApiDocument} document
 * @param {readonly import("@rollcall/codegen").Input[]} inputs
 * @param {readonly string[]} steps
 * @param {readonly unknown[]} avoided
 */
function parametersWith(document, inputs, [focus, ...inner], avoided) {
  /** @type {Record<string, unknown>} */
  const parameters = {};
  for (const { name, required, schema } of inputs) {
    if (name === focus) {
      parameters[name] = valueWith(document, schema, inner, avoided);
    } else if (required) {
      parameters[name] = plausibleValue(document, schema);
    }
  }
  return parameters;
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
  const variable = variableOf(name);
  const start = `const ${variable}: ${schemaType(name)} = `;
  const literal = literalOf(value, start.length);
  return `${start}${literal};`;
}
