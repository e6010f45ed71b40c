import fc from "fast-check";
import type { Json, JsonObject } from "../../../src/json-value.js";

const names = ["a", "b", "c"] as const;
const name = fc.constantFrom(...names);
const small = fc.integer({
  min: 0,
  max: 3,
});

/** Small values, so that many of them fit some schema. */
export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Json>(null, true, false, "", "a", "b", "ab", 0.5),
    fc.integer({
      min: -1,
      max: 4,
    }),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

const scalar = fc.constantFrom<Json>(null, true, "a", "b", 0, 1, 0.5);

const some = fc.uniqueArray(scalar, {
  minLength: 1,
  maxLength: 3,
});

const typeName = fc.constantFrom(
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
);

const type = fc.oneof(
  typeName,
  fc.uniqueArray(typeName, {
    minLength: 1,
    maxLength: 2,
  }),
);

const requiredNames = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 2,
});

const optional = { requiredKeys: [] };

const object = (schema: fc.Arbitrary<Json>) => ({
  required: requiredNames,
  minProperties: small,
  maxProperties: small,
  dependentRequired: fc.dictionary(name, requiredNames, {
    minKeys: 1,
    maxKeys: 1,
    noNullPrototype: true,
  }),
  additionalProperties: fc.oneof(fc.boolean(), schema),
  properties: fc.dictionary(name, schema, {
    maxKeys: 2,
    noNullPrototype: true,
  }),
  patternProperties: fc.dictionary(fc.constantFrom("^a", "b"), schema, {
    maxKeys: 1,
    noNullPrototype: true,
  }),
  propertyNames: fc.constantFrom<Json>({ const: "a" }, { maxLength: 1 }, true),
});

const number = {
  minimum: small,
  maximum: small,
  exclusiveMinimum: small,
  exclusiveMaximum: small,
  multipleOf: fc.constantFrom(0.5, 1, 2, 4),
};

const text = {
  minLength: small,
  maxLength: small,
  pattern: fc.constantFrom("^a", "b$", ".*"),
};

const array = (schema: fc.Arbitrary<Json>) => ({
  items: schema,
  prefixItems: fc.array(schema, {
    minLength: 1,
    maxLength: 2,
  }),
  minItems: small,
  maxItems: small,
  uniqueItems: fc.boolean(),
});

const combined = (schema: fc.Arbitrary<Json>) => {
  const list = fc.array(schema, {
    minLength: 1,
    maxLength: 3,
  });
  return {
    oneOf: list,
    anyOf: list,
    allOf: list,
    not: schema,
    const: scalar,
    enum: some,
  };
};

/** What a keyword that is added, or takes another's place, may say. */
type Keywords = Readonly<Record<string, fc.Arbitrary<Json>>>;

const keywordsWith = (schema: fc.Arbitrary<Json>): Keywords => ({
  type,
  ...object(schema),
  ...number,
  ...text,
  ...array(schema),
  ...combined(schema),
});

function sparse(keywords: Keywords): fc.Arbitrary<Json> {
  const entry = fc.constantFrom(...Object.keys(keywords)).chain((key) => {
    const said = keywords[key] as fc.Arbitrary<Json>;
    return said.map((inner): [string, Json] => [key, inner]);
  });
  return fc
    .array(entry, { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
}

const typical = (schema: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    fc.record(
      { type: fc.constant("object"), ...object(schema) },
      {
        requiredKeys: ["type"],
      },
    ),
    fc.record(
      { type: fc.constant("integer"), ...number },
      {
        requiredKeys: ["type"],
      },
    ),
    fc.record(
      { type: fc.constant("string"), ...text },
      {
        requiredKeys: ["type"],
      },
    ),
    fc.record(
      { type: fc.constant("array"), ...array(schema) },
      {
        requiredKeys: ["type"],
      },
    ),
  ) as fc.Arbitrary<Json>;

/** Schemas of three levels at most. */
export const schema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>(
  (tie) => ({
    schema: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.oneof(
        fc.record({ type }),
        fc.record({ enum: some }, optional),
        fc.constantFrom<Json>(
          true,
          {},
          { $ref: "#/components/schemas/Shared" },
        ),
      ) as fc.Arbitrary<Json>,
      sparse(keywordsWith(tie("schema"))),
      typical(tie("schema")),
    ),
  }),
).schema;

const change: fc.Arbitrary<JsonObject> = sparse(
  keywordsWith(schema),
) as fc.Arbitrary<JsonObject>;

/** A schema, and another one that was made of it by an edit or two. */
export const edited: fc.Arbitrary<readonly [Json, Json]> = fc
  .tuple(schema, change, fc.array(fc.nat(5), { maxLength: 2 }), fc.boolean())
  .map(([before, more, dropped, isDeep]): [Json, Json] => {
    const isPlain = before === true || before === false;
    const base = isPlain ? {} : (before as JsonObject);
    return [before, edit(base, more, dropped, isDeep)];
  });

function edit(
  base: JsonObject,
  more: JsonObject,
  dropped: readonly number[],
  isDeep: boolean,
): Json {
  const kept = Object.entries(base).filter((_, at) => !dropped.includes(at));
  const inner = Object.entries((base.properties ?? {}) as JsonObject);
  const [first] = inner;
  if (isDeep && first) {
    const property = first[1] === true ? {} : (first[1] as JsonObject);
    return {
      ...base,
      properties: {
        ...Object.fromEntries(inner),
        [first[0]]: {
          ...property,
          ...more,
        },
      },
    };
  }
  return {
    ...Object.fromEntries(kept),
    ...more,
  };
}
