import type { SchemaReference } from "@rollcall/core/spec";
import { Option } from "commander";
import { mainProperty } from "./read-group.js";
import type { SpecFlag } from "./spec-flags.js";
import { alternativesOf, isRepeatable, valuesOf } from "./values-of.js";

/**
 * The flag as commander knows it: it collects the texts, because what they mean
 * depends on the version. A list is given by repeating the flag: an id may hold
 * a comma.
 */
export function toOption(specFlag: SpecFlag): Option {
  const { flag, schema, description, now, from } = specFlag;
  const shown = from ?? specFlag;
  const what = placeholder(shown);
  const more = isRepeatable(shown.schema) ? "…" : "";
  const option = new Option(`${flag} <${what}>${more}`, description);
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
function placeholder(shown: Pick<SpecFlag, "flag" | "schema">): string {
  const { flag, schema } = shown;
  const { filter, items } = schema;
  const values = valuesOf(schema);
  if (values.length > 0) {
    return alternativesOf(values) ?? "value";
  }
  if (filter && "kinds" in filter) {
    const isEntry = filter.key !== undefined;
    if (isEntry) {
      return "key=value";
    }
    return testOf(flag, schema);
  }
  if (filter && "match" in filter) {
    return mainProperty(items ?? {});
  }
  return typeOf(flag, items ?? schema);
}

/** By what a field's tests compare with: the first branch is the plainest. */
function testOf(flag: string, schema: SchemaReference): string {
  const { instant, oneOf = [] } = schema;
  if (instant) {
    return "time";
  }
  const [branch = schema] = oneOf;
  const value = branch.properties?.value ?? {};
  const one = value.items ?? value;
  return typeOf(flag, one);
}

/** What a text is, by the name of its flag. */
function textOf(flag: string): string {
  const [last] = flag.split("-").slice(-1);
  if (last === "id" || last === "key") {
    return last;
  }
  return "text";
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
      return textOf(flag);
  }
}
