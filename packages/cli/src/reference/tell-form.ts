import type { SchemaReference } from "@rollcall/core/spec";
import { mainProperty } from "../flags/read-group.js";
import type { ValueForm } from "./cli-reference.js";

/** How the value of a flag is written. */
export function tellForm(schema: SchemaReference): ValueForm {
  const { filter, items, instant: isInstant = false } = schema;
  if (filter === undefined || "op" in filter) {
    if (items) {
      return { kind: "list" };
    }
    return {
      kind: "value",
      isInstant,
    };
  }
  if ("match" in filter) {
    return tellObjects(items ?? {});
  }
  const { kinds, key } = filter;
  if (key === undefined) {
    return {
      kind: "condition",
      kinds,
      isInstant,
    };
  }
  return {
    kind: "entries",
    key,
    kinds,
    isInstant,
  };
}

function tellObjects(schema: SchemaReference): ValueForm {
  const { properties = {} } = schema;
  const members = Object.entries(properties).map(([name, property]) => {
    return [name, tellForm(property)] as const;
  });
  return {
    kind: "objects",
    main: mainProperty(schema),
    members: Object.fromEntries(members),
  };
}
