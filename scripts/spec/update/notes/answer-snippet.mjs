import { resolve, successOf } from "@rollcall/codegen";
import { findOperation } from "../../find-operation.mjs";
import { typeOf } from "./plausible-value.mjs";
import { sendingOf } from "./request-snippet.mjs";
import { memberOf, schemaType, variableOf } from "./snippet-source.mjs";
import { isRequiredIn, propertyOf } from "./value-with-changed-part.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").Schema} Schema */
/** @typedef {import("./site-of-finding.mjs").Site} Site */

/**
 * How what the steps lead to is read from an answer.
 * @param {OpenApiDocument} document
 * @param {Site} site
 */
export function answerSnippet(document, { name, steps }) {
  const placed = findOperation(document, name);
  const schema = placed && successOf(document, placed.operation);
  const reading = readingOf(document, schema, steps, "answer");
  if (reading === undefined) {
    return undefined;
  }
  const sending = sendingOf(document, name, [], []);
  return `const answer = ${sending};\n${reading}`;
}

/**
 * How what the steps lead to is read from a value of a schema.
 * @param {OpenApiDocument} document
 * @param {Site} site
 */
export function readSnippet(document, { name, steps }) {
  const schema = document.components?.schemas?.[name];
  const variable = variableOf(name);
  const reading = readingOf(document, schema, steps, variable);
  if (reading === undefined) {
    return undefined;
  }
  const type = schemaType(name);
  return `declare const ${variable}: ${type};\n${reading}`;
}

/**
 * @param {OpenApiDocument} document
 * @param {Schema | undefined} schema
 * @param {readonly string[]} steps
 * @param {string} variable
 */
function readingOf(document, schema, steps, variable) {
  const start = {
    expression: variable,
    isSure: true,
    last: variable,
  };
  const reading = schema && follow(document, schema, steps, start);
  if (!reading) {
    return undefined;
  }
  const name = variableOf(reading.last);
  const isTaken = name === variable;
  const result = isTaken ? `${name}Value` : name;
  const annotation = annotationOf(reading);
  return `const ${result}${annotation} = ${reading.expression};`;
}

/** @param {Reading} reading */
function annotationOf({ type, isSure }) {
  if (type === undefined) {
    return "";
  }
  if (isSure) {
    return `: ${type}`;
  }
  return `: ${type} | undefined`;
}

/**
 * What was read so far.
 * @typedef Reading
 * @property {string} expression
 * @property {boolean} isSure whether it is always there
 * @property {string} last the last name in it
 * @property {string | undefined} [type] of what it ends with, where it is a
 * simple one
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
  const isEnd = step === undefined || step === "|" || step === "{}";
  if (isEnd) {
    return {
      ...reading,
      type: simpleType(schema),
    };
  }
  const sure = {
    ...reading,
    isSure: reading.isSure && !takesNull(schema),
  };
  if (step === "[]") {
    const element = elementOf(sure);
    return schema.items && follow(document, schema.items, rest, element);
  }
  const property = propertyOf(document, schema, step);
  const isRequired = isRequiredIn(document, schema, step);
  const member = memberIn(sure, step, isRequired);
  return property && follow(document, property, rest, member);
}

/**
 * @param {Reading} reading of a list
 * @returns {Reading}
 */
function elementOf(reading) {
  const link = reading.isSure ? "" : "?.";
  return {
    ...reading,
    expression: `${reading.expression}${link}[0]`,
    isSure: false,
  };
}

/**
 * @param {Reading} reading of an object
 * @param {string} name
 * @param {boolean} isRequired
 * @returns {Reading}
 */
function memberIn({ expression, isSure }, name, isRequired) {
  const access = isSure ? memberOf(name) : optionalMemberOf(name);
  return {
    expression: `${expression}${access}`,
    isSure: isSure && isRequired,
    last: name,
  };
}

/** @param {string} name */
function optionalMemberOf(name) {
  const member = memberOf(name);
  if (member.startsWith(".")) {
    return `?${member}`;
  }
  return `?.${member}`;
}

/** @param {Schema} schema */
function takesNull(schema) {
  const { nullable } = /** @type {{ nullable?: boolean }} */ (schema);
  return nullable === true || typesOf(schema).includes("null");
}

/** @param {Schema} schema */
function typesOf({ type = [] }) {
  return [type].flat();
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
  const named = typesOf(schema).filter((type) => type !== "null");
  if (named.length !== 1) {
    return undefined;
  }
  const type = types[typeOf(schema) ?? ""];
  if (type && takesNull(schema)) {
    return `${type} | null`;
  }
  return type;
}
