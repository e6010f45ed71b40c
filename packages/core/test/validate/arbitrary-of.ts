import type { Schema } from "@rollcall/codegen";
import fc, { type Arbitrary } from "fast-check";
import { resolved } from "./spec.js";

/**
 * Values that a schema of the spec allows, with unknown fields and empty arrays
 * among them.
 */
export function arbitraryOf(schema: Schema): Arbitrary<unknown> {
  const { type, enum: values, oneOf, items = {}, ...rest } = resolved(schema);
  if (oneOf) {
    return fc.oneof(...oneOf.map(arbitraryOf));
  }
  if (values) {
    return fc.constantFrom(...values);
  }
  if (type === "array") {
    return fc.array(arbitraryOf(items), { maxLength: 3 });
  }
  if (type === "object") {
    return objectOf(rest);
  }
  if (type === "string") {
    return rest.pattern
      ? fc.constant("+12025550143")
      : fc.string({ maxLength: 8 });
  }
  if (type === "boolean") {
    return fc.boolean();
  }
  const bounds = { min: rest.minimum ?? -1e9, max: rest.maximum ?? 1e9 };
  return type === "integer"
    ? fc.integer(bounds)
    : fc.double({ ...bounds, noNaN: true });
}

function objectOf({
  properties,
  required = [],
  additionalProperties,
}: Schema): Arbitrary<unknown> {
  if (properties) {
    const fields: Record<string, Arbitrary<unknown>> = {
      a_field_of_tomorrow: fc.jsonValue({ maxDepth: 1 }),
    };
    for (const [name, schema] of Object.entries(properties)) {
      fields[name] = arbitraryOf(schema);
    }
    return fc.record(fields, { requiredKeys: required });
  }
  const value =
    typeof additionalProperties === "object"
      ? arbitraryOf(additionalProperties)
      : fc.jsonValue();
  return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, {
    maxKeys: 3,
  });
}
