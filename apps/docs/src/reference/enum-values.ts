import type { Schema } from "@rollcall/codegen";
import type { EnumValue, EnumValueGroup } from "./http-reference.js";
import { toHtml } from "./markdown.js";

/**
 * The enum's values in their order, gathered under their groups. A value
 * without a meaning or a group is there too.
 */
export function groupEnumValues(schema: Schema): EnumValueGroup[] {
  const groups = new Map<string | undefined, EnumValue[]>();
  for (const value of listValues(schema)) {
    const name = schema["x-enumGroups"]?.[value];
    const group = groups.get(name) ?? [];
    const next = describeEnumValue(schema, value);
    groups.set(name, [...group, next]);
  }
  const described: EnumValueGroup[] = [];
  for (const [name, values] of groups) {
    const group = describeGroup(schema, name, values);
    described.push(group);
  }
  return described;
}

function listValues(schema: Schema): string[] {
  const values = schema.enum ?? [];
  return values.map(String);
}

function describeEnumValue(schema: Schema, value: string): EnumValue {
  const meaning = schema["x-enumDescriptions"]?.[value];
  return {
    value,
    html: toHtml(meaning),
  };
}

function describeGroup(
  schema: Schema,
  name: string | undefined,
  values: EnumValue[],
): EnumValueGroup {
  if (name === undefined) {
    return {
      html: "",
      values,
    };
  }
  const meaning = schema["x-enumGroupDescriptions"]?.[name];
  return {
    name,
    html: toHtml(meaning),
    values,
  };
}
