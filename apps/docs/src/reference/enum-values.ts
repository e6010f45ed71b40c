import type { Schema } from "@rollcall/codegen";
import type { EnumValue, EnumValueGroup } from "./http-reference.js";
import { toHtml } from "./markdown.js";

/**
 * The enum's values in their order, gathered under their groups. A value
 * without a meaning or a group is there too.
 */
export function groupEnumValues(
  schema: Schema,
  findRelease: FindRelease = () => undefined,
): EnumValueGroup[] {
  const groups = new Map<string | undefined, EnumValue[]>();
  for (const value of listValues(schema)) {
    const name = schema["x-enumGroups"]?.[value];
    const group = groups.get(name) ?? [];
    const next = describeEnumValue(schema, value, findRelease(value));
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

/** The release that brought a value, if that was not the first. */
type FindRelease = (value: string) => string | undefined;

function describeEnumValue(
  schema: Schema,
  value: string,
  since: string | undefined,
): EnumValue {
  const meaning = schema["x-enumDescriptions"]?.[value];
  return {
    value,
    html: toHtml(meaning),
    ...(since && { since }),
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
