import type { SchemaReference } from "@rollcall/core/spec";
import fc from "fast-check";

/** Pieces of text that some format has to take care of. */
const unit = fc.constantFrom(
  ..."aé=+-@'\",;\t\r\n\0\u0085\u2028\ufffe\uffff&<>",
  "😀",
  "\ud83d",
  "\ude00",
  "_x0041_",
  "\u001b",
);
const text = fc.oneof(
  fc.string({ unit }),
  fc.constantFrom("+12025550143", "", "__proto__", "=1+1"),
);
const odd = fc.jsonValue({ maxDepth: 2 });
const instant = fc.oneof(
  fc.integer({ min: 1_600_000_000_000, max: 1_800_000_000_000 }),
  fc.constantFrom(0, -1, 8.64e15, 9e15, 253_402_300_799_999, 1.5, 2 ** 60),
);

/**
 * Anything that may stand in a record file: mostly calls by the spec, with
 * fields of other types, unknown fields, and values that are no calls at all.
 */
export function arbitraryCall(schema: SchemaReference): fc.Arbitrary<unknown> {
  const call = fc.oneof(
    { weight: 19, arbitrary: arbitraryOf(schema) },
    { weight: 1, arbitrary: odd },
  );
  // As a parser makes it, `__proto__` as a key; without -0, which few formats have.
  return call.map((value) => JSON.parse(JSON.stringify(value) ?? "null"));
}

function arbitraryOf(schema: SchemaReference): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: arbitraryOfType(schema) },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: text },
  );
}

function arbitraryOfType(schema: SchemaReference): fc.Arbitrary<unknown> {
  const { type, instant: isInstant, items, properties } = schema;
  if (isInstant) {
    return instant;
  }
  if (type === "object") {
    return arbitraryObject(properties ?? {});
  }
  if (type === "array") {
    return fc.array(arbitraryOf(items ?? {}), { maxLength: 3 });
  }
  return scalars[type ?? "any"];
}

const scalars = {
  any: odd,
  function: odd,
  string: text,
  boolean: fc.boolean(),
  integer: fc.oneof(fc.nat(), fc.maxSafeInteger()),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
};

function arbitraryObject(
  properties: Readonly<Record<string, SchemaReference>>,
): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties);
  const fields = entries.map(([name, inner]) => [name, arbitraryOf(inner)]);
  const known = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  const unknown = fc.dictionary(text, odd, { maxKeys: 2 });
  return fc
    .tuple(known, unknown)
    .map(([own, others]) => ({ ...others, ...own }));
}
