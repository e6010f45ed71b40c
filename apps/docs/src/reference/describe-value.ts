import type { Schema } from "@rollcall/codegen";
import { filterWords, resolve } from "@rollcall/codegen";
import { type Context, enterSchema } from "./context.js";
import { groupEnumValues } from "./enum-values.js";
import type { Field, ValueDescription, Variant } from "./http-reference.js";
import { listFacts } from "./list-facts.js";
import { firstParagraph, toHtml } from "./markdown.js";
import { nameOf, objectHref } from "./schema-names.js";
import { findValueRelease, tellPast } from "./since.js";
import { mapValuesOf, writeType, writeUnit } from "./type-words.js";
import { writeVariantAnchor, writeVariantTitle } from "./variant-names.js";

/**
 * Describes what a schema says, down to the last field.
 *
 * @param anchor where it stands on the page
 */
export function describeValue(
  context: Context,
  unresolved: Schema,
  anchor: string,
): ValueDescription {
  const linked = findLinkedObject(context, unresolved);
  if (linked !== undefined) {
    return linkObject(context, unresolved, linked);
  }
  const outer = describeWithoutContent(context, unresolved);
  const schema = resolve(context.document, unresolved);
  const inner = enterSchema(context, nameOf(unresolved));
  const content = schema.items ?? mapValuesOf(schema);
  if (content) {
    return wrap(outer, describeValue(inner, content, anchor));
  }
  return {
    ...outer,
    fields: describeFields(inner, schema, shownProperties, anchor),
    hidden: describeFields(inner, schema, hiddenProperties, anchor),
    variants: describeVariants(inner, schema, anchor),
  };
}

function describeWithoutContent(
  context: Context,
  unresolved: Schema,
): ValueDescription {
  const schema = resolve(context.document, unresolved);
  return {
    type: writeType(context, unresolved),
    html: toHtml(schema.description),
    facts: listFacts(schema),
    values: groupEnumValues(schema, (value) =>
      findValueRelease(context, unresolved, value),
    ),
    ...describeNamedEnum(context, unresolved),
    fields: [],
    hidden: [],
    variants: [],
  };
}

/** A field may describe itself: here the enum does. */
function describeNamedEnum(
  { document }: Context,
  { $ref = "" }: Schema,
): Pick<ValueDescription, "enum"> {
  const name = nameOf({ $ref });
  if (name === undefined) {
    return {};
  }
  const reference: Schema = { $ref };
  const target = resolve(document, reference);
  if (target.enum === undefined) {
    return {};
  }
  const html = toHtml(target.description);
  return {
    enum: {
      name,
      html,
    },
  };
}

/** The name of the shared object, if it is to be linked. */
function findLinkedObject(
  { sharedObjects, linksObjects, ancestors }: Context,
  schema: Schema,
): string | undefined {
  const name = nameOf(schema);
  if (name === undefined) {
    return undefined;
  }
  if (!sharedObjects.has(name)) {
    return undefined;
  }
  const isLinked = linksObjects || ancestors.includes(name);
  if (isLinked) {
    return name;
  }
  return undefined;
}

/** What the reference itself says stands whole; what it leads to, in short. */
function linkObject(
  context: Context,
  unresolved: Schema,
  name: string,
): ValueDescription {
  const description = describeWithoutContent(context, unresolved);
  const describedAt = {
    name,
    href: objectHref(context.base, name),
  };
  if (unresolved.description) {
    return {
      ...description,
      describedAt,
    };
  }
  const schema = resolve(context.document, unresolved);
  const html = firstParagraph(schema.description);
  return {
    ...description,
    html,
    describedAt,
  };
}

/** An array or a map shows what is in it, under its own type and text. */
function wrap(
  outer: ValueDescription,
  content: ValueDescription,
): ValueDescription {
  const ownLabels = outer.facts.map(({ label }) => label);
  const otherFacts = content.facts.filter(
    ({ label }) => !ownLabels.includes(label),
  );
  return {
    ...content,
    type: outer.type,
    html: outer.html || content.html,
    facts: [...outer.facts, ...otherFacts],
  };
}

/** Which of the properties that a schema names. */
type PropertiesOf = (schema: Schema) => Schema["properties"];

const shownProperties: PropertiesOf = ({ properties }) => properties;

/** Those that only filters know. */
const hiddenProperties: PropertiesOf = (schema) => {
  return schema["x-hidden-properties"];
};

/** The fields of an object, those of its `allOf` parts included. */
function describeFields(
  context: Context,
  schema: Schema,
  propertiesOf: PropertiesOf,
  anchor: string,
): Field[] {
  const parts = schema.allOf ?? [];
  const inherited = parts.flatMap((part) => {
    const resolved = resolve(context.document, part);
    return describeFields(context, resolved, propertiesOf, anchor);
  });
  const { required = [] } = schema;
  const properties = Object.entries(propertiesOf(schema) ?? {});
  const own = properties.map(([name, property]) => {
    return describeField(context, property, {
      name,
      anchor: anchor === "" ? name : `${anchor}.${name}`,
      required: required.includes(name),
    });
  });
  return [...inherited, ...own];
}

/** What the schema of a field does not say about it. */
interface FieldPlace {
  readonly name: string;
  readonly anchor: string;
  readonly required: boolean;
}

/**
 * Describes a field, a parameter or a header.
 *
 * @param node What stands in the spec, where that is not the schema.
 */
export function describeField(
  context: Context,
  unresolved: Schema,
  place: FieldPlace,
  node: object = unresolved,
): Field {
  const { past, inner } = tellPast(context, node);
  const schema = resolve(context.document, unresolved);
  const unit = writeUnit(schema);
  const filter = filterWords(context.document, schema);
  const populated = schema["x-populated"];
  return {
    ...place,
    ...past,
    sensitive: Boolean(schema["x-sensitive"]),
    deprecated: schema.deprecated ?? false,
    ...(unit && { unit }),
    ...(populated && { populated }),
    ...(filter && { filter: toHtml(`${filter}.`) }),
    value: describeValue(inner, unresolved, place.anchor),
  };
}

/** The forms of a union. */
function describeVariants(
  context: Context,
  schema: Schema,
  anchor: string,
): Variant[] {
  const forms = schema.oneOf ?? schema.anyOf ?? [];
  return forms.map((form, index) => {
    const name = writeVariantAnchor(form, index);
    return {
      anchor: `${anchor}.${name}`,
      title: writeVariantTitle(schema, form, index),
      value: describeValue(context, form, `${anchor}.${name}`),
    };
  });
}
