import type { Schema } from "@rollcall/codegen";
import { prose } from "./prose.js";
import type { ValueGroup } from "./reference.js";

/**
 * The enum's values in their order, gathered under their groups. A value
 * without a meaning or a group is there too.
 */
export function enumValues(schema: Schema): ValueGroup[] {
  const groupOf = schema["x-enumGroups"] ?? {};
  const groups = new Map<string | undefined, string[]>();
  for (const value of (schema.enum ?? []).map(String)) {
    const group = groupOf[value];
    groups.set(group, [...(groups.get(group) ?? []), value]);
  }
  return [...groups].map(([name, values]) => ({
    ...(name !== undefined && { name }),
    html:
      name === undefined
        ? ""
        : prose(schema["x-enumGroupDescriptions"]?.[name]),
    values: values.map((value) => ({
      value,
      html: prose(schema["x-enumDescriptions"]?.[value]),
    })),
  }));
}
