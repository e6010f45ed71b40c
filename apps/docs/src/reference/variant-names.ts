import type { Schema } from "@rollcall/codegen";
import { annotated } from "./annotations.js";
import { nameOf, toSlug } from "./schema-names.js";

/**
 * What one form of a union is called: the values of the discriminator that
 * select it, or else its own name.
 */
export function writeVariantTitle(
  union: Schema,
  form: Schema,
  index: number,
): string {
  const selected = writeDiscriminator(union, form);
  return selected ?? ownNameOf(form) ?? `Form ${index + 1}`;
}

/** The last part of its anchor on the page. */
export function writeVariantAnchor(form: Schema, index: number): string {
  const name = ownNameOf(form) ?? String(index + 1);
  return toSlug(name).replaceAll(" ", "-");
}

function ownNameOf(form: Schema): string | undefined {
  return annotated(form).title ?? nameOf(form);
}

function writeDiscriminator(
  { discriminator }: Schema,
  form: Schema,
): string | undefined {
  const mapping = Object.entries(discriminator?.mapping ?? {});
  const selecting = mapping.filter(([, target]) => target === form.$ref);
  if (!discriminator || selecting.length === 0) {
    return undefined;
  }
  const values = selecting.map(([value]) => value);
  return `${discriminator.propertyName}: ${values.join(" or ")}`;
}
