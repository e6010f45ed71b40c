import type { FilterKind, SchemaReference } from "@rollcall/core/spec";
import { mainProperty } from "../flags/read-group.js";

/** How a value of the spec is written on the command line. */
export type ValueForm =
  | { readonly kind: "value"; readonly isInstant: boolean }
  | { readonly kind: "list" }
  | ({ readonly kind: "condition" } & Condition)
  | ({ readonly kind: "entries"; readonly key: string } & Condition)
  | {
      readonly kind: "objects";
      /** The property that stands first, without its name. */
      readonly main: string;
      readonly members: Readonly<Record<string, ValueForm>>;
    };

/** What a condition may test. */
interface Condition {
  readonly kinds: readonly FilterKind[];
  readonly isInstant: boolean;
}

/** How the value of a flag is written. */
export function tellForm(schema: SchemaReference): ValueForm {
  const { filter, items, instant: isInstant = false } = schema;
  if (filter === undefined || "op" in filter) {
    return items ? { kind: "list" } : { kind: "value", isInstant };
  }
  if ("match" in filter) {
    return tellObjects(items ?? {});
  }
  const { kinds, key } = filter;
  if (key === undefined) {
    return { kind: "condition", kinds, isInstant };
  }
  return { kind: "entries", key, kinds, isInstant };
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
