import type { Parameter, Schema } from "@rollcall/codegen";
import { queryFormOf, resolve } from "@rollcall/codegen";
import type { Context } from "./context.js";
import { describeField } from "./describe-value.js";
import type { Fact, Field, ValueDescription } from "./http-reference.js";
import { writeJsonName, writeWireName } from "./wire-names.js";

/** Describes one parameter of a request. */
export function describeParameter(
  context: Context,
  parameter: Parameter,
): Field {
  const schema = addDescription(context, parameter);
  const place = {
    name: parameter.name,
    anchor: parameter.name,
    required: parameter.required ?? false,
  };
  const field = describeField(context, schema, place, parameter);
  if (hasWireNames(context, parameter)) {
    return addWireNames(context, parameter, field);
  }
  return field;
}

/** An object in JSON has no names of its own in the query. */
function hasWireNames({ document }: Context, parameter: Parameter): boolean {
  const { properties } = resolve(document, parameter.schema ?? {});
  const isInQuery = parameter.in === "query";
  if (!isInQuery) {
    return false;
  }
  if (properties === undefined) {
    return false;
  }
  return !parameter.content;
}

/** The parameter's own text leads. What an object says of itself follows. */
function addDescription(context: Context, parameter: Parameter): Schema {
  const { schema = {} } = parameter;
  const texts = listTexts(context, parameter);
  if (texts.size === 0) {
    return schema;
  }
  const description = [...texts].join("\n\n");
  return {
    ...schema,
    description,
  };
}

function listTexts(
  { document }: Context,
  { schema = {}, description }: Parameter,
): Set<string> {
  const resolved = resolve(document, schema);
  const isObject = resolved.properties !== undefined;
  const texts = new Set<string>();
  if (description) {
    texts.add(description.trim());
  }
  if (resolved.description && (isObject || !description)) {
    texts.add(resolved.description.trim());
  }
  return texts;
}

/** Each key of an object shows how it is written in the query. */
function addWireNames(
  context: Context,
  parameter: Parameter,
  field: Field,
): Field {
  const schema = resolve(context.document, parameter.schema ?? {});
  const fields: Field[] = [];
  for (const key of field.value.fields) {
    const property = schema.properties?.[key.name] ?? {};
    const { type } = resolve(context.document, property);
    const isArray = type === "array";
    const facts = [
      {
        label: "Sent as",
        value: writeWireName(context.document, parameter, key.name, isArray),
      },
      ...listOtherForms(context, parameter, key.name, isArray),
    ];
    fields.push(addFacts(key, facts));
  }
  return withValue(field, { fields });
}

/** Servers take an object in brackets as JSON, too. */
function listOtherForms(
  { document }: Context,
  parameter: Parameter,
  key: string,
  isArray: boolean,
): Fact[] {
  if (queryFormOf(document, parameter) !== "brackets") {
    return [];
  }
  const value = writeJsonName(parameter, key, isArray);
  return [
    {
      label: "Or, as JSON",
      value,
    },
  ];
}

function addFacts(field: Field, added: readonly Fact[]): Field {
  const facts = [...field.value.facts, ...added];
  return withValue(field, { facts });
}

function withValue(field: Field, changes: Partial<ValueDescription>): Field {
  const value = {
    ...field.value,
    ...changes,
  };
  return {
    ...field,
    value,
  };
}
