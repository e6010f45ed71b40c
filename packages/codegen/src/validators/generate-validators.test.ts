import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document.js";
import { generateValidators } from "./index.js";

const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});
const json = (schema: Schema) => ({
  content: { "application/json": { schema } },
});

function documentOf(
  answer: Schema,
  schemas: Record<string, Schema> = {},
): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "A test", version: "1.0.0" },
    paths: {
      "/a": {
        get: { operationId: "getA", responses: { "200": json(answer) } },
      },
    },
    components: { schemas },
  };
}

/** The check of one schema, on one line and without the marks for bundlers. */
function checkOf(schema: Schema, schemas?: Record<string, Schema>): string {
  const source = generateValidators(documentOf(schema, schemas)).replaceAll(
    "/* @__PURE__ */ ",
    "",
  );
  return (/getA: ([\s\S]*?),\n} satisfies/.exec(source)?.[1] ?? source).replace(
    /\n\s*/g,
    " ",
  );
}

const Cat: Schema = {
  type: "object",
  required: ["kind"],
  properties: { kind: { enum: ["cat", "lion"] } },
};
const Dog: Schema = {
  type: "object",
  required: ["kind"],
  properties: { kind: { const: "dog" } },
};

describe("a schema becomes a check", () => {
  it.each<[string, Schema, string]>([
    ["nothing said", {}, "anything"],
    [
      "a string",
      { type: "string", format: "uri", description: "Where." },
      "string",
    ],
    ["a pattern", { type: "string", pattern: "^\\+/$" }, "text(/^\\+\\/$/u)"],
    [
      "a length",
      { type: "string", minLength: 1 },
      "text(undefined, { min: 1 })",
    ],
    [
      "a range",
      { type: "integer", minimum: 8000, maximum: 48000 },
      "bounded(integer, { min: 8000, max: 48000 })",
    ],
    [
      "a lower bound of 0",
      { type: "number", minimum: 0 },
      "bounded(number, { min: 0 })",
    ],
    ["an enum", { type: "string", enum: ["a", "b"] }, 'enumeration(["a","b"])'],
    [
      "a private enum",
      { enum: ["a"], "x-sensitive": "text" },
      'enumeration(["a"], { sensitive: true })',
    ],
    ["a constant", { const: "a" }, 'constant("a")'],
    [
      "an enum or null",
      { type: ["string", "null"], enum: ["a", null] },
      'nullable(enumeration(["a"]))',
    ],
    ["a string or null", { type: ["string", "null"] }, "nullable(string)"],
    [
      "one of a string and null",
      { anyOf: [{ type: "string" }, { type: "null" }] },
      "nullable(string)",
    ],
    [
      "an array",
      { type: "array", maxItems: 9, items: { type: "boolean" } },
      "array(boolean, { max: 9 })",
    ],
    ["any object", { type: "object" }, "object({})"],
    [
      "a record of anything",
      { type: "object", additionalProperties: {} },
      "object({})",
    ],
    ["required names alone", { required: ["a"] }, "object({ a: anything, })"],
    [
      "a record",
      { type: "object", additionalProperties: { type: "string" } },
      "record(string)",
    ],
    [
      "a closed object",
      { properties: { a: {} }, additionalProperties: false },
      "object({}, { a: anything, }, true)",
    ],
    [
      "a name in quotes",
      { required: ["a-b"], properties: { "a-b": {} } },
      'object({ "a-b": anything, })',
    ],
    [
      "a required name without properties",
      { type: "object", required: ["a"] },
      "object({ a: anything, })",
    ],
    [
      "all of two",
      {
        allOf: [
          { type: "object", required: ["a"] },
          { type: "object", properties: { a: { type: "string" } } },
        ],
      },
      "object({ a: string, })",
    ],
    [
      "one of two, told apart by a required key",
      {
        anyOf: [
          { required: ["e", "data"], properties: {} },
          { required: ["e", "call"], properties: {} },
        ],
      },
      "keyed({ data: object({ e: anything, data: anything, }), call: object({ e: anything, call: anything, }), })",
    ],
  ])("%s", (_, schema, want) => {
    expect(checkOf(schema)).toBe(want);
  });

  it("a discriminated union dispatches on every value of its property", () => {
    const union = {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind" },
    };
    expect(checkOf(union, { Cat, Dog })).toBe(
      'union("kind", { cat: Cat, lion: Cat, dog: Dog, })',
    );
  });

  it("a component is declared once, before what needs it", () => {
    const source = generateValidators(
      documentOf(ref("Zoo"), {
        Zoo: { properties: { a: ref("Cat"), b: ref("Cat") } },
        Cat,
      }),
    );
    expect(
      [...source.matchAll(/export const (\w+)/g)].map(([, name]) => name),
    ).toEqual(["Cat", "Zoo", "answers", "bodies", "webhooks"]);
  });

  it("a reference that adds privacy is written out", () => {
    const schemas = { Mood: { type: "string", enum: ["good"] } };
    expect(checkOf({ ...ref("Mood"), "x-sensitive": "text" }, schemas)).toBe(
      'enumeration(["good"], { sensitive: true })',
    );
  });
});

describe("what is required and not described", () => {
  it.each<[string, Schema, string]>([
    [
      "is refused by an object that takes no other names",
      { required: ["a"], additionalProperties: false },
      "object({ a: not(anything), }, {}, true)",
    ],
    [
      "is one of the others",
      { required: ["a"], additionalProperties: { type: "string" } },
      "object({ a: string, }, {}, string)",
    ],
  ])("%s", (_, schema, want) => {
    expect(checkOf(schema).replace(/\s+/g, " ")).toBe(want);
  });
});

describe("a schema that the checks could only pretend to check is refused", () => {
  it.each<[string, Schema, string]>([
    [
      "an unknown keyword",
      { type: "array", unevaluatedItems: false } as Schema,
      'cannot check "unevaluatedItems" yet',
    ],
    ["a word of 3.0", { nullable: true } as Schema, 'has no "nullable"'],
    ["an unknown type", { type: "date" }, "do not know the type date"],
  ])("%s", (_, schema, message) => {
    expect(() => checkOf(schema)).toThrow(message);
  });

  it("a schema that is nothing but itself", () => {
    const Loop = ref("Loop");
    const All: Schema = { allOf: [ref("All")] };
    for (const schemas of [{ Loop }, { Loop: All, All }]) {
      expect(() => checkOf(ref("Loop"), schemas)).toThrow("but itself");
    }
  });
});

describe("what no single check says is said by several", () => {
  const bare: Schema = { required: ["a"] };
  it.each<[string, Schema, string]>([
    [
      "several types",
      { type: ["string", "number"] },
      "anyOf([string, number])",
    ],
    ["an enum of numbers", { enum: [1, 2] }, "enumeration([1,2])"],
    ["an enum of booleans", { enum: [true] }, "enumeration([true])"],
    [
      "a union without a difference",
      { anyOf: [bare, bare] },
      "anyOf([object({ a: anything, }), object({ a: anything, })])",
    ],
    [
      "branches without their token",
      {
        oneOf: [{ type: "object" }, { type: "object" }],
        discriminator: { propertyName: "kind" },
      },
      "oneOf([object({}), object({})])",
    ],
    [
      "a union beside other keywords",
      { type: "object", anyOf: [{ type: "string" }, { type: "boolean" }] },
      "allOf([anyOf([string, boolean]), object({})])",
    ],
    [
      "parts that say different things",
      { allOf: [{ type: "object" }, { type: "string" }] },
      "allOf([object({}), string])",
    ],
    [
      "properties beside a record",
      { properties: { a: {} }, additionalProperties: { type: "string" } },
      "object({}, { a: anything, }, string)",
    ],
    [
      "bounds without a type",
      { minimum: 1 },
      'onlyFor("number", bounded(number, { min: 1 }))',
    ],
    ["nothing but null", { type: "null" }, "constant(null)"],
    [
      "bounds that do not belong to the range",
      { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
      "between(number, { min: 0, max: 1 })",
    ],
    [
      "multiples in a range",
      { type: "integer", minimum: 0, multipleOf: 5 },
      "multiple(bounded(integer, { min: 0 }), 5)",
    ],
    [
      "items that differ",
      { type: "array", uniqueItems: true },
      "distinct(array(anything))",
    ],
    [
      "a number of properties",
      { type: "object", minProperties: 1 },
      "sized(object({}), { min: 1 })",
    ],
    [
      "all but one",
      { type: "string", not: { const: "" } },
      'allOf([not(constant("")), string])',
    ],
    [
      "values of another type than the schema's",
      { type: "string", enum: ["a", 1, null] },
      'enumeration(["a"])',
    ],
    [
      "a list without null beside a type with it",
      { type: ["string", "null"], enum: ["a"] },
      'enumeration(["a"])',
    ],
    ["an empty list", { enum: [] }, "not(anything)"],
    [
      "a part that closes the object",
      {
        allOf: [
          { type: "object", properties: { a: {} } },
          { properties: { b: {} }, additionalProperties: false },
        ],
      },
      "allOf([object({}, { a: anything, }), object({}, { b: anything, }, true)])",
    ],
    [
      "bounds of several kinds",
      { minimum: 1, required: ["a"] },
      'allOf([onlyFor("number", bounded(number, { min: 1 })), onlyFor("object", object({ a: anything, }))])',
    ],
  ])("%s", (_, schema, check) => {
    expect(checkOf(schema)).toBe(check);
  });

  it("what stands beside a reference", () => {
    const Short: Schema = { type: "string", maxLength: 3 };
    const both = { ...ref("Short"), maxLength: 2 };
    expect(checkOf(both, { Short })).toBe(
      'allOf([Short, onlyFor("string", text(undefined, { max: 2 }))])',
    );
  });

  it("a schema that contains itself", () => {
    const Tree: Schema = { properties: { left: ref("Tree") } };
    const source = generateValidators(documentOf(ref("Tree"), { Tree }));
    expect(source).toContain('lazy("an object", () => Tree)');
  });
});
