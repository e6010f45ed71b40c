import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeRecipe } from "../../../../codegen/src/mock/write-recipe.js";
import { Dice } from "../computed/hash.js";
import { makeValue } from "./make-value.js";

// The generator writes recipes, the mock makes values by them: what comes out
// has to be right for the schema.

const ajv = new Ajv2020({
  strict: false,
  formats: {
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
    date: /^\d{4}-\d\d-\d\d$/,
    uuid: /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    uri: /^https:\/\/\S+$/,
    email: /^\S+@\S+$/,
    ipv4: /^\d+\.\d+\.\d+\.\d+$/,
    time: /^\d\d:\d\d:\d\dZ$/,
  },
});

const bound = fc.integer({ min: -20, max: 20 });

const { schema } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.record({
      type: fc.constant("string"),
      format: fc.constantFrom(
        ...["date-time", "date", "uuid", "uri", "email", "ipv4", "time"],
      ),
    }),
    fc.tuple(fc.nat(9), fc.nat(30)).map(([minLength, more]) => ({
      type: "string",
      minLength,
      maxLength: minLength + more,
    })),
    fc
      .tuple(fc.constantFrom("integer", "number"), bound, fc.nat(30))
      .map(([type, minimum, more]) => ({
        type,
        minimum,
        maximum: minimum + more,
      })),
    fc
      .tuple(bound, fc.integer({ min: 1, max: 5 }))
      .map(([exclusiveMinimum, multipleOf]) => ({
        type: "integer",
        exclusiveMinimum,
        multipleOf,
      })),
    fc.constantFrom(
      { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
      { type: "boolean" },
      { const: 4 },
      { enum: ["a", null] },
      { type: ["string", "null"] },
      { type: "string", pattern: "^a+$", examples: ["b", "aa"] },
      { $ref: "#/components/schemas/Tree" },
    ),
  ),
  list: fc
    .tuple(tie("schema"), fc.nat(3), fc.nat(3))
    .map(([items, minItems, more]) => ({
      type: "array",
      items,
      minItems,
      maxItems: minItems + more,
    })),
  object: fc.record({
    type: fc.constant("object"),
    properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema")),
    required: fc.subarray(["a", "b", "c"]),
    minProperties: fc.nat(3),
  }),
  union: fc
    .array(tie("schema"), { minLength: 1, maxLength: 3 })
    .map((anyOf) => ({ anyOf })),
  schema: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    tie("list"),
    tie("object"),
    tie("union"),
  ),
}));

const components = {
  schemas: {
    Tree: {
      type: "object",
      required: ["children"],
      properties: {
        children: {
          type: "array",
          items: { $ref: "#/components/schemas/Tree" },
        },
        parent: { $ref: "#/components/schemas/Tree" },
      },
    },
  },
};

const document = {
  openapi: "3.1.0",
  info: {
    title: "A test",
    version: "1",
  },
  components,
};

describe("a value that is made from a schema", () => {
  it.each([
    [{ type: "string", format: "date", maxLength: 5 }, 5],
    [{ type: "string", format: "email", minLength: 40, maxLength: 40 }, 40],
    [{ type: "string", format: "date", maxLength: 10 }, 10],
  ])("has the length of %j, whatever the format", (given, length) => {
    const recipe = writeRecipe(document, given);
    const dice = new Dice().reset(1);
    const text = makeValue(recipe, {
      dice,
      start: 0,
    });
    expect(text).toHaveLength(length);
  });

  it("is right for it, and the same for the same dice", () => {
    fc.assert(
      fc.property(schema, fc.integer(), (given, seed) => {
        const recipe = writeRecipe(document, given as object);
        const make = () =>
          makeValue(recipe, {
            dice: new Dice().reset(seed),
            start: 0,
          });
        const value = make();
        const accepts = ajv.compile({
          ...(given as object),
          components,
        });
        expect([accepts(value), value]).toEqual([true, value]);
        expect(make()).toEqual(value);
      }),
    );
  });

  it.each([
    [{ type: "string", pattern: "^a$" }, 'with "pattern": give it examples'],
    [{ type: "integer", minimum: 3, maximum: 2 }, "no number between"],
    [{ allOf: [{ type: "string" }, { type: "object" }] }, "parts of an allOf"],
  ])("cannot be made of %j", (given, message) => {
    expect(() => writeRecipe(document, given)).toThrow(message);
  });
});
