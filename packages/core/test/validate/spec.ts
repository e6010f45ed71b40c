import {
  bundleSpec,
  type OpenApiDocument,
  resolve,
  type Schema,
  specFile,
} from "@rollcall/codegen";

/** The spec, as one document. */
export const spec: OpenApiDocument = await bundleSpec(specFile);

/** A schema that refers to a component. */
export function component(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The schema itself, without a reference on top. */
export function resolved(schema: Schema): Schema {
  return resolve(spec, schema);
}

/** The branch of a discriminated union that fits a value. */
export function branchOf(union: Schema, value: unknown): Schema {
  const property = union.discriminator?.propertyName ?? "";
  const token = (value as Record<string, unknown>)[property];
  const branch = union.oneOf?.find((one) =>
    resolved(one).properties?.[property]?.enum?.includes(token),
  );
  if (!branch) {
    throw new Error(`No branch for ${String(token)}.`);
  }
  return branch;
}
