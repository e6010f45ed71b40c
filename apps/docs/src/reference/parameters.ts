import type { Parameter, Schema } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { arrayKey } from "./query-string.js";
import type { Field, ParameterGroup } from "./reference.js";
import type { Scope } from "./scope.js";
import { fieldOf } from "./shape.js";

const titles: Record<string, string> = {
  path: "Path",
  query: "Query",
  header: "Header",
  cookie: "Cookie",
};

/** The parameters of a request by the place where they are sent. */
export function parameterGroups(
  scope: Scope,
  parameters: readonly Parameter[],
): ParameterGroup[] {
  return Object.entries(titles).flatMap(([place, title]) => {
    const fields = parameters
      .filter((parameter) => parameter.in === place)
      .map((p) => parameterField(scope, p));
    return fields.length > 0
      ? [
          {
            title: `${title} parameters`,
            anchor: `${place}-parameters`,
            fields,
          },
        ]
      : [];
  });
}

export function parameterField(scope: Scope, parameter: Parameter): Field {
  const { name, description, required = false, schema = {} } = parameter;
  const field = fieldOf(scope, name, described(scope, schema, description), {
    anchor: name,
    required,
  });
  return parameter.style === "deepObject"
    ? withWireNames(scope, parameter, field)
    : field;
}

/** The parameter's own text leads; what an object says of itself follows. */
function described(scope: Scope, schema: Schema, description = ""): Schema {
  const { properties, description: its = "" } = resolve(scope.document, schema);
  const own = properties || !description ? its : "";
  const text = [...new Set([description.trim(), own.trim()])]
    .filter(Boolean)
    .join("\n\n");
  return text ? { ...schema, description: text } : schema;
}

/** Each key of a deep object shows how it is written in the query. */
function withWireNames(
  scope: Scope,
  parameter: Parameter,
  field: Field,
): Field {
  const properties =
    resolve(scope.document, parameter.schema ?? {}).properties ?? {};
  const fields = field.shape.fields.map((key) => {
    const type = resolve(scope.document, properties[key.name] ?? {}).type;
    const wire = `${parameter.name}[${key.name}]`;
    const value =
      type === "array" ? arrayKey(wire, parameter["x-array-format"]) : wire;
    return {
      ...key,
      shape: {
        ...key.shape,
        facts: [...key.shape.facts, { label: "Sent as", value }],
      },
    };
  });
  return { ...field, shape: { ...field.shape, fields } };
}
