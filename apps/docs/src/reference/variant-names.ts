import type { Schema } from "@rollcall/codegen";
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
  return form.title ?? nameOf(form);
}

/** `event: call_ended or call_analyzed` */
function writeDiscriminator(union: Schema, form: Schema): string | undefined {
  const { discriminator } = union;
  if (!discriminator) {
    return undefined;
  }
  const values = listSelectingValues(discriminator.mapping, form);
  if (values.length === 0) {
    return undefined;
  }
  const alternatives = values.join(" or ");
  return `${discriminator.propertyName}: ${alternatives}`;
}

function listSelectingValues(
  mapping: Readonly<Record<string, string>> = {},
  form: Schema,
): string[] {
  const values = Object.keys(mapping);
  return values.filter((value) => mapping[value] === form.$ref);
}
