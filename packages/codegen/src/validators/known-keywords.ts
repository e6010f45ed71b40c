import type { Schema } from "../openapi-document.js";

/** What the checks understand. */
const checked = new Set([
  ..."$ref type enum const pattern minimum maximum minLength maxLength minItems maxItems properties required".split(
    " ",
  ),
  ..."items additionalProperties oneOf anyOf allOf discriminator".split(" "),
  ..."exclusiveMinimum exclusiveMaximum multipleOf uniqueItems".split(" "),
  ..."minProperties maxProperties not if then else".split(" "),
  ..."prefixItems contains minContains maxContains".split(" "),
  ..."patternProperties propertyNames dependentRequired".split(" "),
]);

/**
 * What says nothing about which values are right; `format` is such an
 * annotation in JSON Schema 2020-12.
 */
const annotations = new Set([
  ..."title description default deprecated example examples format".split(" "),
  ..."readOnly writeOnly externalDocs xml contentEncoding".split(" "),
  ..."contentMediaType contentSchema $comment $schema $defs".split(" "),
  ..."$anchor $dynamicAnchor".split(" "),
]);

/** @throws Error for a keyword that a check would silently pass over. */
export function refuseUnknownKeywords(schema: Schema): void {
  const keywords = Object.keys(schema);
  const unknown = keywords.find((keyword) => !isKnown(keyword));
  if (unknown === "nullable") {
    throw new Error(
      'OpenAPI 3.1 has no "nullable": write type: [string, "null"].',
    );
  }
  if (unknown !== undefined) {
    throw new Error(
      `The validators cannot check "${unknown}" yet: teach them in packages/codegen/src/validators, or leave it out of the spec.`,
    );
  }
}

function isKnown(keyword: string): boolean {
  if (keyword.startsWith("x-")) {
    return true;
  }
  return checked.has(keyword) || annotations.has(keyword);
}

/** Whether a schema has no keyword that values are checked by. */
export function saysNothing(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => !checked.has(keyword));
}

/** Whether a schema refers to another one and asks for nothing more. */
export function refersPlainly({ $ref, ...beside }: Schema): boolean {
  return $ref !== undefined && saysNothing(beside);
}

/** A kind of values that has keywords of its own. */
export type Kind = "number" | "string" | "array" | "object";

const keywordsOf: Readonly<Record<Kind, readonly (keyof Schema)[]>> = {
  number: [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
  ],
  string: ["pattern", "minLength", "maxLength"],
  array: [
    "items",
    "prefixItems",
    "contains",
    "minItems",
    "maxItems",
    "uniqueItems",
  ],
  object: [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "dependentRequired",
    "minProperties",
    "maxProperties",
  ],
};

/**
 * The kinds of values that a schema without a type says something of; none of
 * one that speaks of properties alone, which means an object.
 */
export function kindsOf(schema: Schema): Kind[] {
  const all = Object.keys(keywordsOf) as Kind[];
  const kinds = all.filter((kind) =>
    keywordsOf[kind].some((keyword) => schema[keyword] !== undefined),
  );
  if (kinds.length === 1 && meansObject(schema)) {
    return [];
  }
  return kinds;
}

function meansObject(schema: Schema): boolean {
  const { properties, required, additionalProperties } = schema;
  return (properties ?? required ?? additionalProperties) !== undefined;
}

/** The type that the keywords of a schema without a type imply, if any. */
export function inferType(schema: Schema): string | undefined {
  if (meansObject(schema)) {
    return "object";
  }
  return undefined;
}
