import { resolve } from "@rollcall/codegen";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").Schema} Schema */

/** A moment in March 2024. */
const moment = 1_710_147_600_000;

const texts = new Map([
  ["date", "2024-03-11"],
  ["date-time", "2024-03-11T09:00:00Z"],
  ["email", "caller@example.com"],
  ["uri", "https://example.com/"],
  ["uuid", "7f8d2f0e-3c55-4a86-9a52-0d9b6f1c2e34"],
]);

/** How deep a value is made: schemas may be inside of themselves. */
const deepest = 5;

/**
 * A value that a schema takes, with what is required in it and no more.
 * @param {OpenApiDocument} document
 * @param {Schema} unresolved
 * @param {number} depth
 * @returns {unknown}
 */
export function plausibleValue(document, unresolved, depth = 0) {
  const schema = resolve(document, unresolved);
  const fixed = findFixedValue(schema);
  if (fixed !== undefined) {
    return fixed;
  }
  if (depth > deepest) {
    return {};
  }
  const branch = firstBranch(schema);
  if (branch) {
    return plausibleValue(document, branch, depth + 1);
  }
  switch (typeOf(schema)) {
    case "string":
      return plausibleText(schema);
    case "integer":
    case "number":
      return plausibleNumber(schema);
    case "boolean":
      return true;
    case "array":
      return [plausibleValue(document, schema.items ?? {}, depth + 1)];
    case "null":
      return null;
    default:
      return plausibleObject(document, schema, depth);
  }
}

/**
 * The value that a schema names itself.
 * @param {Schema} schema
 */
function findFixedValue({ const: only, enum: some = [], default: usual }) {
  const named = [only, ...some, usual];
  return named.find((value) => {
    return value !== undefined && value !== null;
  });
}

/**
 * The first of several schemas that takes more than null.
 * @param {Schema} schema
 */
function firstBranch({ oneOf = [], anyOf = [] }) {
  const branches = [...oneOf, ...anyOf];
  return branches.find(({ type }) => type !== "null");
}

/**
 * The one type beside null.
 * @param {Schema} schema
 */
export function typeOf({ type, properties }) {
  const types = [type ?? []].flat();
  const [first = properties ? "object" : undefined] = types.filter(
    (one) => one !== "null",
  );
  return first ?? types[0];
}

/** @param {Schema} schema */
function plausibleText(schema) {
  const { format = "", examples = [], minLength = 0, ...rest } = schema;
  const { example } = /** @type {{ example?: unknown }} */ (rest);
  const shown = [...examples, example];
  const known = shown.find((value) => typeof value === "string");
  if (known !== undefined) {
    return known;
  }
  return texts.get(format) ?? "text".padEnd(minLength, "-");
}

/** @param {Schema} schema */
function plausibleNumber({ minimum = 1, maximum, ...rest }) {
  if (rest["x-instant"]) {
    return moment;
  }
  if (maximum === undefined) {
    return Math.max(minimum, 1);
  }
  return maximum;
}

/**
 * @param {OpenApiDocument} document
 * @param {Schema} schema
 * @param {number} depth
 */
function plausibleObject(document, schema, depth) {
  /** @type {Record<string, unknown>} */
  const value = {};
  for (const part of schema.allOf ?? []) {
    Object.assign(value, plausibleValue(document, part, depth + 1));
  }
  const { required = [], properties = {} } = schema;
  for (const name of required) {
    const property = properties[name];
    if (property) {
      value[name] = plausibleValue(document, property, depth + 1);
    }
  }
  return value;
}
