import type { SchemaReference } from "@rollcall/core/spec";
import { mainProperty } from "../../../../../packages/cli/src/flags/read-group.js";
import type { CliForm } from "../sample-request.js";

/** How a value of the spec is written as a flag. */
export function describeForm(schema: SchemaReference): CliForm {
  const { filter, items, instant: isInstant = false } = schema;
  if (filter === undefined || "op" in filter) {
    return items ? { kind: "list" } : { kind: "value", isInstant };
  }
  if ("match" in filter) {
    return describeObjects(items ?? {});
  }
  const { kinds, key } = filter;
  if (key === undefined) {
    return { kind: "condition", kinds, isInstant };
  }
  return { kind: "entries", key, kinds, isInstant };
}

function describeObjects(schema: SchemaReference): CliForm {
  const { properties = {} } = schema;
  const members = Object.entries(properties).map(([name, property]) => {
    return [name, describeForm(property)] as const;
  });
  return {
    kind: "objects",
    main: mainProperty(schema),
    members: Object.fromEntries(members),
  };
}
