import type { SchemaReference } from "@rollcall/core/spec";
import { Option } from "commander";
import { mainProperty } from "./read-group.js";
import type { SpecFlag } from "./spec-flags.js";
import { alternativesOf, valuesOf } from "./values-of.js";

/**
 * The flag as commander knows it: it collects the texts, because what they mean
 * depends on the version. A list is given by repeating the flag: an id may hold
 * a comma.
 */
export function toOption(specFlag: SpecFlag): Option {
  const { flag, schema, description, now, from } = specFlag;
  const what = placeholder(from ?? specFlag);
  const option = new Option(`${flag} <${what}>`, description);
  const values = valuesOf(schema);
  if (values.length > 0) {
    option.argChoices = [...values];
  }
  option.hideHelp(now !== undefined);
  return option.argParser((text, before: unknown) => {
    // Commander may find a name that every object has.
    const texts = Array.isArray(before) ? before : [];
    return [...texts, text];
  });
}

/** What stands for the value in the help: `<time>`. */
function placeholder({
  flag,
  schema,
}: Pick<SpecFlag, "flag" | "schema">): string {
  const { filter, items } = schema;
  const values = valuesOf(schema);
  if (values.length > 0) {
    return alternativesOf(values) ?? "value";
  }
  if (filter && "kinds" in filter) {
    return filter.key === undefined ? testOf(flag, schema) : "key=value";
  }
  if (filter && "match" in filter) {
    return mainProperty(items ?? {});
  }
  return typeOf(flag, items ?? schema);
}

/** By what a field's tests compare with: the first branch is the plainest. */
function testOf(flag: string, { instant, ...schema }: SchemaReference): string {
  const [branch = schema] = schema.oneOf ?? [];
  const value = branch.properties?.value ?? {};
  const one = value.items ?? value;
  return typeOf(flag, {
    ...one,
    ...(instant && { instant }),
  });
}

function typeOf(flag: string, schema: SchemaReference): string {
  const { instant, type } = schema;
  if (instant) {
    return "time";
  }
  switch (type) {
    case "integer":
    case "number":
      return "n";
    case "boolean":
      return "true|false";
    default:
      return /-(id|key)$/.test(flag) ? "id" : "text";
  }
}
