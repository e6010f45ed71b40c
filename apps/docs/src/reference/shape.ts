import type { Schema } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { enumValues } from "./enum-values.js";
import { factsOf } from "./facts.js";
import { firstParagraph, prose } from "./prose.js";
import type { Field, Shape } from "./reference.js";
import { nameOf, objectHref, type Scope } from "./scope.js";
import { typeWords, unitWords } from "./type-words.js";
import { variantsOf } from "./variants.js";

/**
 * What a schema says, down to the last field; `anchor` is where it stands on
 * the page.
 */
export function shapeOf(
  scope: Scope,
  unresolved: Schema,
  anchor: string,
): Shape {
  const schema = resolve(scope.document, unresolved);
  const told = toldElsewhere(scope, unresolved);
  const inner = enter(scope, nameOf(unresolved));
  const base = {
    type: typeWords(scope, unresolved),
    html:
      told && !unresolved.description
        ? firstParagraph(schema.description)
        : prose(schema.description),
    facts: factsOf(schema),
    values: enumValues(schema),
  };
  if (told) {
    return {
      ...base,
      toldAt: { name: told, href: objectHref(told) },
      fields: [],
      variants: [],
    };
  }
  const content = contentOf(schema);
  if (content) {
    return around(base, shapeOf(inner, content, anchor));
  }
  return {
    ...base,
    fields: fieldsOf(inner, schema, anchor),
    variants: variantsOf(inner, schema, anchor),
  };
}

/** An array or a map shows what is in it, under its own type and text. */
function around(
  outer: Omit<Shape, "fields" | "variants">,
  content: Shape,
): Shape {
  return {
    ...content,
    ...outer,
    html: outer.html || content.html,
    facts: [
      ...outer.facts,
      ...content.facts.filter(
        ({ label }) => !outer.facts.some((fact) => fact.label === label),
      ),
    ],
    values: content.values,
  };
}

function contentOf({
  items,
  properties,
  additionalProperties,
}: Schema): Schema | undefined {
  return (
    items ??
    (properties || typeof additionalProperties !== "object"
      ? undefined
      : additionalProperties)
  );
}

function toldElsewhere(
  { objects, linkObjects, within }: Scope,
  schema: Schema,
): string | undefined {
  const name = nameOf(schema);
  return name && objects.has(name) && (linkObjects || within.includes(name))
    ? name
    : undefined;
}

function enter(scope: Scope, name: string | undefined): Scope {
  return name ? { ...scope, within: [...scope.within, name] } : scope;
}

/** The fields of an object, those of its `allOf` parts included. */
export function fieldsOf(
  scope: Scope,
  schema: Schema,
  anchor: string,
): Field[] {
  const parts = (schema.allOf ?? []).map((part) =>
    resolve(scope.document, part),
  );
  const inherited = parts.flatMap((part) => fieldsOf(scope, part, anchor));
  const required = schema.required ?? [];
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(scope, name, property, {
      anchor: [anchor, name].filter(Boolean).join("."),
      required: required.includes(name),
    }),
  );
  return [...inherited, ...own];
}

export function fieldOf(
  scope: Scope,
  name: string,
  unresolved: Schema,
  { anchor, required }: { anchor: string; required: boolean },
): Field {
  const schema = resolve(scope.document, unresolved) as Schema & {
    deprecated?: boolean;
  };
  const unit = unitWords(schema);
  const populated = schema["x-populated"];
  return {
    name,
    anchor,
    required,
    sensitive: schema["x-sensitive"] ?? false,
    deprecated: schema.deprecated ?? false,
    ...(unit && { unit }),
    ...(populated && { populated }),
    shape: shapeOf(scope, unresolved, anchor),
  };
}
