import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { mergeAllOf } from "../validators/merge-all-of.js";
import type { Recipe } from "./news-types.js";
import { writeNumber } from "./write-number.js";

/**
 * Writes how the mock makes values of a schema. Where a schema leads back to
 * itself, the recipe leaves out the inner value if the outer one is complete
 * without it.
 *
 * @throws Error for a schema that the mock can make no value of.
 */
export function writeRecipe(document: OpenApiDocument, schema: Schema): Recipe {
  const recipe = recipeOf(document, schema, []);
  if (recipe === undefined) {
    throw new Error(
      "The mock would make such a value without an end, or none.",
    );
  }
  return recipe;
}

/** Writes the recipe of an inner schema; none where it leads back here. */
type Within = (schema: Schema) => Recipe | undefined;

function recipeOf(
  document: OpenApiDocument,
  unresolved: Schema,
  around: readonly string[],
): Recipe | undefined {
  const { $ref = "" } = unresolved;
  if (around.includes($ref)) {
    return undefined;
  }
  const refs = $ref === "" ? around : [...around, $ref];
  const schema = wholeOf(document, unresolved);
  if (takesNothing(schema)) {
    return undefined;
  }
  return (
    writeGiven(schema) ??
    writeMade(schema, (inner) => recipeOf(document, inner, refs))
  );
}

/** `not: {}` is how `false` is written: no value is right for it. */
function takesNothing({ not }: Schema): boolean {
  return not !== undefined && Object.keys(not).length === 0;
}

/** The schema merged with all parts of its `allOf`. */
function wholeOf(document: OpenApiDocument, unresolved: Schema): Schema {
  const schema = resolve(document, unresolved);
  if (schema.allOf === undefined) {
    return schema;
  }
  const merged = mergeAllOf(document, schema);
  if (merged === undefined) {
    throw new Error("The mock cannot make one value of the parts of an allOf.");
  }
  return merged;
}

/** Writes a recipe that picks from values which the spec lists. */
function writeGiven(schema: Schema): Recipe | undefined {
  const { const: only, enum: values, pattern, examples = [] } = schema;
  if (only !== undefined) {
    return createGiven([only]);
  }
  if (values !== undefined) {
    return createGiven(values);
  }
  const hard = hardKeywords.find((keyword) => keyword in schema);
  if (hard === undefined) {
    return undefined;
  }
  const fitting = examples.filter((one) => fitsPattern(one, pattern));
  if (fitting.length === 0) {
    throw new Error(
      `The mock cannot make values of a schema with "${hard}": give it examples.`,
    );
  }
  return createGiven(fitting);
}

/** Keywords that can test a value but do not say how to make one. */
const hardKeywords = [
  ...["pattern", "not", "if", "contains", "prefixItems"],
  ...["patternProperties", "propertyNames", "dependentRequired"],
];

function fitsPattern(value: unknown, pattern: string | undefined): boolean {
  if (pattern === undefined || typeof value !== "string") {
    return pattern === undefined;
  }
  return new RegExp(pattern, "u").test(value);
}

function createGiven(values: readonly unknown[]): Recipe {
  return {
    kind: "given",
    values,
  };
}

function writeMade(schema: Schema, within: Within): Recipe | undefined {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) {
    return createChoice(branches.map(within));
  }
  const types = [schema.type ?? inferType(schema)].flat();
  return createChoice(types.map((type) => writeType(schema, type, within)));
}

function createChoice(
  all: readonly (Recipe | undefined)[],
): Recipe | undefined {
  const of = all.filter((one) => one !== undefined);
  if (of.length > 1) {
    return {
      kind: "choice",
      of,
    };
  }
  return of[0];
}

function inferType({ properties, items }: Schema): string {
  if (properties !== undefined) {
    return "object";
  }
  if (items === undefined) {
    return "string";
  }
  return "array";
}

function writeType(
  schema: Schema,
  type: string,
  within: Within,
): Recipe | undefined {
  switch (type) {
    case "null":
      return createGiven([null]);
    case "boolean":
      return { kind: "boolean" };
    case "integer":
    case "number":
      return writeNumber(schema);
    case "array":
      return writeList(schema, within);
    case "object":
      return writeObject(schema, within);
    default:
      return writeText(schema);
  }
}

function writeText({ format, minLength, maxLength }: Schema): Recipe {
  return {
    kind: "text",
    format,
    min: minLength,
    max: maxLength,
  };
}

function writeList(schema: Schema, within: Within): Recipe | undefined {
  const { items = {}, minItems: min = 0, maxItems = min + 2 } = schema;
  const item = within(items);
  if (item === undefined) {
    if (min === 0) {
      return createGiven([[]]);
    }
    return undefined;
  }
  return {
    kind: "list",
    item,
    min,
    max: Math.min(maxItems, min + 2),
    isUnique: schema.uniqueItems ?? false,
  };
}

function writeObject(schema: Schema, within: Within): Recipe | undefined {
  const { properties = {}, required = [], additionalProperties } = schema;
  const recipes = new Map<string, Recipe>();
  for (const name of new Set([...Object.keys(properties), ...required])) {
    const recipe = within(ownOf(properties, name));
    if (recipe !== undefined) {
      recipes.set(name, recipe);
    }
  }
  if (required.some((name) => !recipes.has(name))) {
    return undefined;
  }
  return {
    kind: "object",
    properties: Object.fromEntries(recipes),
    required,
    others: writeOthers(additionalProperties, within),
    min: schema.minProperties ?? 0,
  };
}

/** A property by its own name: `constructor` is a name like any other. */
function ownOf(properties: Record<string, Schema>, name: string): Schema {
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return own ?? {};
}

function writeOthers(
  others: boolean | Schema | undefined,
  within: Within,
): Recipe | undefined {
  if (others === false) {
    return undefined;
  }
  return within(typeof others === "object" ? others : { type: "string" });
}
