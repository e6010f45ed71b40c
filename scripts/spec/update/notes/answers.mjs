import { operationsOf, resolve, successOf } from "@rollcall/codegen";
import { isRequiredIn, propertyOf } from "./focus.mjs";
import { typeOf } from "./plausible.mjs";
import { sendingOf } from "./requests.mjs";
import { memberOf, variableOf } from "./source.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").Schema} Schema */
/** @typedef {import("./site.mjs").Site} Site */

/**
 * How what the steps lead to is read from an answer.
 * @param {OpenApiDocument} document
 * @param {Site} site
 */
export function answerSnippet(document, { name, steps }) {
  const placed = operationsOf(document).find(({ id }) => id === name);
  const schema = placed && successOf(document, placed.operation);
  const sending = sendingOf(document, name, [], []);
  const reading = schema && readingOf(document, schema, steps, "answer");
  return reading && `const answer = ${sending};\n${reading}`;
}

/**
 * How what the steps lead to is read from a value of a schema.
 * @param {OpenApiDocument} document
 * @param {Site} site
 */
export function readSnippet(document, { name, steps }) {
  const schema = document.components?.schemas?.[name];
  const variable = variableOf(name);
  const reading = schema && readingOf(document, schema, steps, variable);
  const type = `components["schemas"][${JSON.stringify(name)}]`;
  return reading && `declare const ${variable}: ${type};\n${reading}`;
}

/**
 * @param {OpenApiDocument} document
 * @param {Schema} schema
 * @param {readonly string[]} steps
 * @param {string} variable
 */
function readingOf(document, schema, steps, variable) {
  const reading = follow(document, schema, steps, {
    expression: variable,
    isSure: true,
    last: variable,
  });
  if (!reading) {
    return undefined;
  }
  const { expression, isSure, last, type } = reading;
  const annotation = type && `: ${isSure ? type : `${type} | undefined`}`;
  const name = variableOf(last);
  const result = name === variable ? `${name}Value` : name;
  return `const ${result}${annotation ?? ""} = ${expression};`;
}

/**
 * What was read so far.
 * @typedef Reading
 * @property {string} expression
 * @property {boolean} isSure whether it is always there
 * @property {string} last the last name in it
 * @property {string} [type] of what it ends with, where it is a simple one
 */

/**
 * @param {OpenApiDocument} document
 * @param {Schema} unresolved
 * @param {readonly string[]} steps
 * @param {Reading} reading
 * @returns {Reading | undefined}
 */
function follow(document, unresolved, [step, ...rest], reading) {
  const schema = resolve(document, unresolved);
  if (step === undefined || step === "|" || step === "{}") {
    const type = simpleType(schema);
    return {
      ...reading,
      ...(type && { type }),
    };
  }
  const isSure = reading.isSure && !takesNull(schema);
  const link = isSure ? "" : "?.";
  if (step === "[]") {
    const next = {
      ...reading,
      expression: `${reading.expression}${link}[0]`,
      isSure: false,
    };
    return schema.items && follow(document, schema.items, rest, next);
  }
  const property = propertyOf(document, schema, step);
  const member = memberOf(step);
  const access = member.startsWith(".") && link ? `?${member}` : link + member;
  const next = {
    expression: `${reading.expression}${access}`,
    isSure: isSure && isRequiredIn(document, schema, step),
    last: step,
  };
  return property && follow(document, property, rest, next);
}

/** @param {Schema} schema */
function takesNull(schema) {
  const { nullable } = /** @type {{ nullable?: boolean }} */ (schema);
  return nullable === true || [schema.type ?? []].flat().includes("null");
}

/** @type {Readonly<Record<string, string>>} */
const types = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  array: "readonly unknown[]",
  object: "object",
};

/**
 * What a value is in TypeScript; nothing where that takes more than a word.
 * @param {Schema} schema resolved
 */
function simpleType(schema) {
  const named = [schema.type ?? []].flat().filter((type) => type !== "null");
  const type = named.length === 1 ? types[typeOf(schema) ?? ""] : undefined;
  if (type && takesNull(schema)) {
    return `${type} | null`;
  }
  return type;
}
