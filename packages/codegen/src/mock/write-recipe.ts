import { type OpenApiDocument, resolve, type Schema } from "../document.js";
import { mergeAllOf } from "../validators/merge.js";
import type { Recipe } from "./news.js";
import { numberRecipe } from "./number-recipe.js";

/**
 * How values of a schema are made. A schema inside itself is left out where the
 * value is complete without it.
 *
 * @throws Error for what the mock can make no value of.
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

/** Makes the recipe of a schema inside; nothing of one that leads back here. */
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
    givenRecipe(schema) ??
    madeRecipe(schema, (inner) => recipeOf(document, inner, refs))
  );
}

/** What `false` means: an optional property of it is left out. */
function takesNothing({ not }: Schema): boolean {
  return not !== undefined && Object.keys(not).length === 0;
}

/** With all parts of its `allOf`, as far as one object can hold them. */
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

/** Of values that the spec lists. */
function givenRecipe(schema: Schema): Recipe | undefined {
  const { const: only, enum: values, pattern, examples = [] } = schema;
  if (only !== undefined) {
    return given([only]);
  }
  if (values !== undefined) {
    return given(values);
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
  return given(fitting);
}

/** What values cannot be made from, only recognised by. */
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

function given(values: readonly unknown[]): Recipe {
  return {
    kind: "given",
    values,
  };
}

function madeRecipe(schema: Schema, within: Within): Recipe | undefined {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) {
    return choice(branches.map(within));
  }
  const types = [schema.type ?? impliedType(schema)].flat();
  return choice(types.map((type) => typeRecipe(schema, type, within)));
}

function choice(all: readonly (Recipe | undefined)[]): Recipe | undefined {
  const of = all.filter((one) => one !== undefined);
  if (of.length > 1) {
    return {
      kind: "choice",
      of,
    };
  }
  return of[0];
}

function impliedType({ properties, items }: Schema): string {
  if (properties !== undefined) {
    return "object";
  }
  if (items === undefined) {
    return "string";
  }
  return "array";
}

function typeRecipe(
  schema: Schema,
  type: string,
  within: Within,
): Recipe | undefined {
  switch (type) {
    case "null":
      return given([null]);
    case "boolean":
      return { kind: "boolean" };
    case "integer":
    case "number":
      return numberRecipe(schema);
    case "array":
      return listRecipe(schema, within);
    case "object":
      return objectRecipe(schema, within);
    default:
      return textRecipe(schema);
  }
}

function textRecipe({ format, minLength, maxLength }: Schema): Recipe {
  return {
    kind: "text",
    format,
    min: minLength,
    max: maxLength,
  };
}

function listRecipe(schema: Schema, within: Within): Recipe | undefined {
  const { items = {}, minItems: min = 0, maxItems = min + 2 } = schema;
  const item = within(items);
  if (item === undefined) {
    if (min === 0) {
      return given([[]]);
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

function objectRecipe(schema: Schema, within: Within): Recipe | undefined {
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
    others: othersRecipe(additionalProperties, within),
    min: schema.minProperties ?? 0,
  };
}

/** `constructor` is a name like any other. */
function ownOf(properties: Record<string, Schema>, name: string): Schema {
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return own ?? {};
}

function othersRecipe(
  others: boolean | Schema | undefined,
  within: Within,
): Recipe | undefined {
  if (others === false) {
    return undefined;
  }
  return within(typeof others === "object" ? others : { type: "string" });
}
