import type { Schema } from "@rollcall/codegen";
import type { Variant } from "./reference.js";
import { nameOf, objectAnchor, type Scope } from "./scope.js";
import { shapeOf } from "./shape.js";

type Titled = Schema & { title?: string };

/**
 * The forms of a union, each under the values of the discriminator that lead to
 * it, or else under its own name.
 */
export function variantsOf(
  scope: Scope,
  schema: Schema,
  anchor: string,
): Variant[] {
  return (schema.oneOf ?? schema.anyOf ?? []).map((form: Titled, index) => {
    const name = nameOf(form);
    const title =
      discriminated(schema, form) ?? form.title ?? name ?? `Form ${index + 1}`;
    const at = `${anchor}.${objectAnchor(form.title ?? name ?? String(index + 1)).replaceAll(" ", "-")}`;
    return { title, shape: shapeOf(scope, form, at) };
  });
}

function discriminated(
  { discriminator }: Schema,
  { $ref }: Schema,
): string | undefined {
  const values = Object.entries(discriminator?.mapping ?? {}).filter(
    ([, target]) => target === $ref,
  );
  if (!discriminator || values.length === 0) {
    return undefined;
  }
  return `${discriminator.propertyName}: ${values.map(([value]) => value).join(" or ")}`;
}
