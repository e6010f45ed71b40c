import { resolve } from "@rollcall/codegen";
import { plausibleValue } from "./plausible-value.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/codegen").Schema} Schema */

/** What a value must not be, since the other document has it, too. */
/** @typedef {readonly unknown[]} Avoided */

/**
 * A value that a schema takes, with what the steps lead to in it. It ends where
 * the schema knows of no next step.
 * @param {OpenApiDocument} document
 * @param {Schema} unresolved
 * @param {readonly string[]} steps
 * @param {Avoided} avoided
 * @returns {unknown}
 */
export function valueWith(document, unresolved, steps, avoided) {
  const schema = resolve(document, unresolved);
  const [step, ...rest] = steps;
  if (step === undefined) {
    const candidates = candidatesOf(schema);
    const fresh = candidates.find((each) => !avoided.includes(each));
    return fresh ?? plausibleValue(document, schema);
  }
  const within = (/** @type {Schema} */ inner) =>
    valueWith(document, inner, rest, avoided);
  if (step === "[]" && schema.items) {
    return [within(schema.items)];
  }
  const value = plausibleValue(document, schema);
  const property = propertyOf(document, schema, step);
  if (property === undefined) {
    return value;
  }
  return {
    .../** @type {object} */ (value),
    [step]: within(property),
  };
}

/**
 * What a value may be, and another one perhaps not: a value of an enum, or one
 * at a bound.
 * @param {Schema} schema resolved
 * @returns {readonly unknown[]}
 */
export function candidatesOf({ enum: values, ...schema }) {
  const bounds = [schema.default, schema.maximum, schema.minimum];
  return values ?? bounds.filter((bound) => typeof bound === "number");
}

/**
 * The schema that steps lead to.
 * @param {OpenApiDocument} document
 * @param {Schema} schema
 * @param {readonly string[]} steps
 * @returns {Schema | undefined}
 */
export function schemaAt(document, schema, [step, ...rest]) {
  if (step === undefined) {
    return schema;
  }
  const inner = innerSchema(document, resolve(document, schema), step);
  return inner && schemaAt(document, inner, rest);
}

/**
 * @param {OpenApiDocument} document
 * @param {Schema} schema resolved
 * @param {string} step
 * @returns {Schema | undefined}
 */
function innerSchema(document, schema, step) {
  const { items, additionalProperties: others } = schema;
  switch (step) {
    case "[]":
      return items;
    case "{}":
      if (typeof others === "object") {
        return others;
      }
      return undefined;
    default:
      return propertyOf(document, schema, step);
  }
}

/**
 * @param {OpenApiDocument} document
 * @param {Schema} schema resolved
 * @param {string} name
 * @returns {Schema | undefined}
 */
export function propertyOf(document, { properties = {}, allOf = [] }, name) {
  if (Object.hasOwn(properties, name)) {
    return properties[name];
  }
  const parts = allOf.map((part) => resolve(document, part));
  const found = parts.map((part) => propertyOf(document, part, name));
  return found.find((property) => property !== undefined);
}

/**
 * @param {OpenApiDocument} document
 * @param {Schema} schema resolved
 * @param {string} name
 * @returns {boolean}
 */
export function isRequiredIn(document, { required = [], allOf = [] }, name) {
  if (required.includes(name)) {
    return true;
  }
  return allOf.some((part) => {
    const schema = resolve(document, part);
    return isRequiredIn(document, schema, name);
  });
}
