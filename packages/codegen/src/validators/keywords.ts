import type { Schema } from "../document.js";

/** What the checks understand. */
const checked = new Set([
  ..."$ref type enum const pattern minimum maximum minLength maxLength minItems maxItems properties required".split(
    " ",
  ),
  ..."items additionalProperties oneOf anyOf allOf discriminator".split(" "),
]);

/**
 * What says nothing about which values are right; `format` is such an
 * annotation in JSON Schema 2020-12.
 */
const annotations = new Set(
  "title description default deprecated example examples format readOnly writeOnly externalDocs $comment".split(
    " ",
  ),
);

/** @throws Error for a keyword that a check would silently pass over. */
export function refuseUnknownKeywords(schema: Schema): void {
  const keywords = Object.keys(schema);
  const unknown = keywords.find((keyword) => !isKnown(keyword));
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
export type Kind = "number" | "string" | "array";

const keywordsOf: Readonly<Record<Kind, readonly (keyof Schema)[]>> = {
  number: ["minimum", "maximum"],
  string: ["pattern", "minLength", "maxLength"],
  array: ["items", "minItems", "maxItems"],
};

/** The kinds of values that a schema without a type says something of. */
export function kindsOf(schema: Schema): Kind[] {
  const kinds = Object.keys(keywordsOf) as Kind[];
  return kinds.filter((kind) =>
    keywordsOf[kind].some((keyword) => schema[keyword] !== undefined),
  );
}

/**
 * The type that a schema without one means by its other keywords; none where it
 * has no other keywords either.
 */
export function impliedType({
  properties,
  required,
  additionalProperties,
  ...rest
}: Schema): string | undefined {
  if (properties ?? required ?? additionalProperties) {
    return "object";
  }
  if (saysNothing(rest)) {
    return undefined;
  }
  throw new Error(
    `A schema needs a type beside ${Object.keys(rest).join(", ")}.`,
  );
}
