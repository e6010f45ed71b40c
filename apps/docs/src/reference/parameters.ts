import type { Parameter, Schema } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import type { Context } from "./context.js";
import { describeField } from "./describe-value.js";
import type { Field } from "./http-reference.js";
import { writeWireName } from "./wire-names.js";

/** Describes one parameter of a request. */
export function describeParameter(
  context: Context,
  parameter: Parameter,
): Field {
  const schema = addDescription(context, parameter);
  const field = describeField(context, schema, {
    name: parameter.name,
    anchor: parameter.name,
    required: parameter.required ?? false,
  });
  const isDeepObject = parameter.style === "deepObject";
  return isDeepObject ? addWireNames(context, parameter, field) : field;
}

/** The parameter's own text leads. What an object says of itself follows. */
function addDescription(
  context: Context,
  { schema = {}, description = "" }: Parameter,
): Schema {
  const resolved = resolve(context.document, schema);
  const isObject = resolved.properties !== undefined;
  const texts = new Set([description.trim()]);
  if (isObject || description === "") {
    texts.add(resolved.description?.trim() ?? "");
  }
  texts.delete("");
  if (texts.size === 0) {
    return schema;
  }
  return { ...schema, description: [...texts].join("\n\n") };
}

/** Each key of a deep object shows how it is written in the query. */
function addWireNames(
  context: Context,
  parameter: Parameter,
  field: Field,
): Field {
  const schema = resolve(context.document, parameter.schema ?? {});
  const fields = field.value.fields.map((key) => {
    const property = schema.properties?.[key.name] ?? {};
    const { type } = resolve(context.document, property);
    const name = writeWireName(parameter, key.name, type === "array");
    return addFact(key, "Sent as", name);
  });
  const value = { ...field.value, fields };
  return { ...field, value };
}

function addFact(field: Field, label: string, text: string): Field {
  const facts = [...field.value.facts, { label, value: text }];
  const value = { ...field.value, facts };
  return { ...field, value };
}
