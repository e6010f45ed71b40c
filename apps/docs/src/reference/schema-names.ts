import type { Schema } from "@rollcall/codegen";

const prefix = "#/components/schemas/";

/** The name that a reference gives to a schema, if it is a reference to one. */
export function nameOf(schema: Schema | undefined): string | undefined {
  const target = schema?.$ref;
  if (!target?.startsWith(prefix)) {
    return undefined;
  }
  return target.slice(prefix.length);
}

/** A reference to a named schema. */
export function referTo(name: string): Schema {
  return { $ref: `${prefix}${name}` };
}

/** `listCalls` as it stands in an address: `list-calls`. */
export function toSlug(name: string): string {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-");
  return words.toLowerCase();
}

/** Where a shared object is described, below the pages of its version. */
export function objectHref(base: string, name: string): string {
  return `${base}/objects/#${toSlug(name)}`;
}
