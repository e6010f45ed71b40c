import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json-value.js";
import { judge, request, response, type Verdict } from "./support/documents.js";

const text = { type: "string" };
const whole = { type: "integer" };

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});

// Written as text: a property called `then` makes linters think of promises.
const conditional = JSON.parse(
  '{ "if": { "required": ["size"] }, "then": { "required": ["unit"] } }',
) as JsonObject;

type Row = readonly [
  what: string,
  before: Json,
  after: Json,
  inRequest: Verdict,
  inResponse: Verdict,
];

/** Each row holds the other way round with its verdicts as listed, too. */
const narrowings: readonly (readonly [string, Json, Json])[] = [
  ["number becomes integer", { type: "number" }, whole],
  ["a type of two is gone", { type: ["string", "integer"] }, text],
  ["any value becomes a text", {}, text],
  ["everything becomes a text", true, text],
  ["null is no value any more", { type: ["string", "null"] }, text],
  [
    "nullable of 3.0 is gone",
    {
      type: "string",
      nullable: true,
    },
    text,
  ],
  ["a smallest length comes", text, { type: "string", minLength: 1 }],
  ["a greatest length comes", text, { type: "string", maxLength: 9 }],
  [
    "a greatest length falls",
    { type: "string", maxLength: 9 },
    { type: "string", maxLength: 8 },
  ],
  ["a minimum comes", whole, { type: "integer", minimum: 0 }],
  [
    "a minimum becomes exclusive",
    { type: "number", minimum: 0 },
    { type: "number", exclusiveMinimum: 0 },
  ],
  [
    "a minimum becomes exclusive as 3.0 writes it",
    { type: "number", minimum: 0 },
    { type: "number", minimum: 0, exclusiveMinimum: true },
  ],
  [
    "a maximum falls",
    { type: "number", maximum: 9 },
    { type: "number", maximum: 8 },
  ],
  [
    "an exclusive maximum falls below an inclusive one",
    { type: "number", maximum: 9 },
    { type: "number", exclusiveMaximum: 9 },
  ],
  [
    "a multiple becomes a greater one",
    { type: "number", multipleOf: 2 },
    { type: "number", multipleOf: 4 },
  ],
  [
    "a multiple becomes a greater fraction",
    { type: "number", multipleOf: 0.1 },
    { type: "number", multipleOf: 0.3 },
  ],
  [
    "elements have to differ",
    { type: "array" },
    { type: "array", uniqueItems: true },
  ],
  [
    "fewer elements",
    { type: "array", maxItems: 5 },
    { type: "array", maxItems: 4 },
  ],
  [
    "fewer properties",
    { type: "object", maxProperties: 5 },
    { type: "object", maxProperties: 4 },
  ],
  [
    "elements narrow",
    { type: "array", items: { type: "number" } },
    { type: "array", items: whole },
  ],
  ["elements get a schema", { type: "array" }, { type: "array", items: whole }],
  [
    "a place of an array narrows",
    { type: "array", prefixItems: [text, { type: "number" }] },
    { type: "array", prefixItems: [text, whole] },
  ],
  [
    "a place of an array gets a schema",
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text, whole] },
  ],
  [
    "a property narrows",
    object({ size: { type: "number" } }),
    object({ size: whole }),
  ],
  [
    "a property is required",
    object({ size: whole }),
    object({ size: whole }, { required: ["size"] }),
  ],
  [
    "a property of another one is required",
    object({ size: whole }),
    object({ size: whole }, { dependentRequired: { size: ["unit"] } }),
  ],
  [
    "further properties narrow",
    { type: "object", additionalProperties: { type: "number" } },
    { type: "object", additionalProperties: whole },
  ],
  [
    "further properties get a schema",
    { type: "object" },
    { type: "object", additionalProperties: whole },
  ],
  [
    "names get a rule",
    { type: "object" },
    { type: "object", propertyNames: { maxLength: 4 } },
  ],
  ["an alternative is gone", { oneOf: [text, whole] }, { oneOf: [text] }],
  ["a union becomes one of its alternatives", { oneOf: [text, whole] }, whole],
  [
    "an alternative of anyOf is gone",
    { anyOf: [text, whole] },
    { anyOf: [whole] },
  ],
  [
    "null is no alternative any more",
    { oneOf: [text, { type: "null" }] },
    text,
  ],
  [
    "an array has to hold anything",
    { type: "array" },
    { type: "array", contains: true },
  ],
  [
    "further properties of a pattern get a schema",
    { type: "object" },
    { type: "object", patternProperties: { "^x": whole } },
  ],
  [
    "a pattern of names goes from a closed object",
    {
      type: "object",
      patternProperties: { "^x": whole },
      additionalProperties: false,
    },
    { type: "object", additionalProperties: false },
  ],
  ["everything is excluded", text, { type: "string", not: true }],
  [
    "a part of allOf excludes something else",
    { allOf: [{ not: { const: "x" } }] },
    { allOf: [{ not: { const: "x" } }, { not: { type: "array" } }] },
  ],
  [
    "a part of allOf asks for another property beside one",
    { allOf: [{ dependentRequired: { a: ["b"] } }] },
    {
      dependentRequired: { a: ["c"] },
      allOf: [{ dependentRequired: { a: ["b"] } }],
    },
  ],
  [
    "a required property goes from a closed object",
    object({ a: text }, { required: ["a"], additionalProperties: false }),
    object({}, { required: ["a"], additionalProperties: false }),
  ],
  ["something is excluded", text, { type: "string", not: { const: "x" } }],
  [
    "more is excluded",
    { type: "string", not: { enum: ["x"] } },
    { type: "string", not: { enum: ["x", "y"] } },
  ],
  ["a part of allOf comes", text, { allOf: [text, { minLength: 2 }] }],
  ["a format comes", text, { type: "string", format: "date-time" }],
  [
    "a format narrows",
    { type: "integer", format: "int64" },
    { type: "integer", format: "int32" },
  ],
  [
    "the inner of a nullable wrapper narrows",
    { oneOf: [{ type: "number" }, { type: "null" }] },
    { oneOf: [whole, { type: "null" }] },
  ],
  [
    "an array has to hold something",
    { type: "array" },
    { type: "array", contains: whole },
  ],
];

const rows: readonly Row[] = [
  ["another type", text, whole, "breaking", "breaking"],
  ["another constant", { const: "a" }, { const: "b" }, "breaking", "breaking"],
  [
    "an enum loses a value",
    { type: "string", enum: ["a", "b"] },
    { type: "string", enum: ["a"] },
    "breaking",
    "additive",
  ],
  [
    "an enum gains a value",
    { type: "string", enum: ["a"] },
    { type: "string", enum: ["a", "b"] },
    "additive",
    "additive",
  ],
  [
    "an enum comes",
    text,
    { type: "string", enum: ["a"] },
    "breaking",
    "additive",
  ],
  [
    "an enum goes",
    { type: "string", enum: ["a"] },
    text,
    "additive",
    "additive",
  ],
  [
    "an enum of multiples goes",
    { multipleOf: 0.5, enum: [1, 2] },
    { multipleOf: 0.5 },
    "additive",
    "breaking",
  ],
  [
    "a pattern comes",
    text,
    { type: "string", pattern: "^a" },
    "breaking",
    "additive",
  ],
  [
    "a pattern goes",
    { type: "string", pattern: "^a" },
    text,
    "additive",
    "warning",
  ],
  [
    "another pattern",
    { type: "string", pattern: "^a" },
    { type: "string", pattern: "^b" },
    "breaking",
    "warning",
  ],
  [
    "a pattern that lets everything through",
    { type: "string", pattern: "^a" },
    { type: "string", pattern: ".*" },
    "additive",
    "warning",
  ],
  [
    "an optional property is gone",
    object({ size: whole, name: text }),
    object({ name: text }),
    "warning",
    "none",
  ],
  [
    "a required property is gone",
    object({ size: whole, name: text }, { required: ["size"] }),
    object({ name: text }),
    "warning",
    "breaking",
  ],
  [
    "a property is gone from a closed object",
    object({ size: whole, name: text }, { additionalProperties: false }),
    object({ name: text }, { additionalProperties: false }),
    "breaking",
    "none",
  ],
  [
    "a property comes",
    object({}),
    object({ size: whole }),
    "additive",
    "additive",
  ],
  [
    "a required property comes",
    object({}),
    object({ size: whole }, { required: ["size"] }),
    "breaking",
    "additive",
  ],
  [
    "a required property with a default comes",
    object({}),
    object({ size: { type: "integer", default: 1 } }, { required: ["size"] }),
    "additive",
    "additive",
  ],
  [
    "a property is renamed",
    object({ size: whole }),
    object({ length: whole }),
    "warning",
    "breaking",
  ],
  [
    "a required property is renamed",
    object({ size: whole }, { required: ["size"] }),
    object({ length: whole }, { required: ["length"] }),
    "breaking",
    "breaking",
  ],
  [
    "further properties are refused",
    object({ size: whole }),
    object({ size: whole }, { additionalProperties: false }),
    "breaking",
    "additive",
  ],
  [
    "further properties are allowed",
    object({ size: whole }, { additionalProperties: false }),
    object({ size: whole }),
    "additive",
    "additive",
  ],
  [
    "a read-only property is narrowed",
    object({ size: { type: "number", readOnly: true } }),
    object({ size: { type: "integer", readOnly: true } }),
    "none",
    "additive",
  ],
  [
    "a read-only property is widened",
    object({ size: { type: "integer", readOnly: true } }),
    object({ size: { type: "number", readOnly: true } }),
    "none",
    "breaking",
  ],
  [
    "a write-only property is narrowed",
    object({ size: { type: "number", writeOnly: true } }),
    object({ size: { type: "integer", writeOnly: true } }),
    "breaking",
    "none",
  ],
  [
    "a property of every answer is only in requests",
    object({ size: whole }, { required: ["size"] }),
    object({ size: { ...whole, writeOnly: true } }, { required: ["size"] }),
    "none",
    "breaking",
  ],
  [
    "a property of some answers is only in requests",
    object({ size: whole }),
    object({ size: { ...whole, writeOnly: true } }),
    "none",
    "warning",
  ],
  [
    "a read-only property becomes required",
    object({ size: { type: "number", readOnly: true } }),
    object(
      { size: { type: "number", readOnly: true } },
      { required: ["size"] },
    ),
    "none",
    "additive",
  ],
  [
    "a default changes",
    { type: "integer", default: 1 },
    { type: "integer", default: 2 },
    "warning",
    "additive",
  ],
  [
    "a default goes",
    { type: "integer", default: 1 },
    whole,
    "warning",
    "additive",
  ],
  [
    "places of an array are reordered",
    { type: "array", prefixItems: [text, whole] },
    { type: "array", prefixItems: [whole, text] },
    "breaking",
    "breaking",
  ],
  [
    "a rule for two cases comes",
    object({ size: whole }),
    object({ size: whole }, conditional),
    "breaking",
    "additive",
  ],
  [
    "a text is encoded otherwise",
    text,
    { type: "string", contentEncoding: "base64" },
    "breaking",
    "breaking",
  ],
  [
    "a known name goes from beside any text",
    { anyOf: [text, { type: "string", enum: ["a", "b"] }] },
    { anyOf: [text, { type: "string", enum: ["a"] }] },
    "none",
    "none",
  ],
  [
    "a required property is not read-only any more",
    object({ id: { type: "string", readOnly: true } }, { required: ["id"] }),
    object({ id: text }, { required: ["id"] }),
    "breaking",
    "none",
  ],
  [
    "another multiple",
    { type: "number", multipleOf: 2 },
    { type: "number", multipleOf: 3 },
    "breaking",
    "breaking",
  ],
  [
    "a property of a part of allOf narrows",
    { allOf: [object({ size: { type: "number" } }), object({ name: text })] },
    { allOf: [object({ size: whole }), object({ name: text })] },
    "breaking",
    "additive",
  ],
];

const forms: readonly (readonly [
  string,
  (build: typeof request, schema: Json) => JsonObject,
])[] = [
  ["inline", (build, schema) => build(schema)],
  [
    "by reference",
    (build, schema) =>
      build({ $ref: "#/components/schemas/Thing" }, { Thing: schema }),
  ],
  ["in allOf of one", (build, schema) => build({ allOf: [schema] })],
  [
    "in allOf of a reference",
    (build, schema) =>
      build(
        { allOf: [{ $ref: "#/components/schemas/Thing" }] },
        { Thing: schema },
      ),
  ],
  [
    "as an element",
    (build, schema) =>
      build({
        type: "array",
        items: schema,
      }),
  ],
  [
    "as a property",
    (build, schema) =>
      build(object({ inner: schema }, { required: ["inner"] })),
  ],
  [
    "as one of several alternatives",
    (build, schema) =>
      build({
        oneOf: [
          object(
            { kind: { const: "a" }, inner: schema },
            { required: ["kind", "inner"] },
          ),
          object({ kind: { const: "b" } }, { required: ["kind"] }),
        ],
      }),
  ],
];

describe.each(forms)("a schema %s", (_, wrap) => {
  test.each(narrowings)("%s", (_what, before, after) => {
    const verdicts = {
      request: judge(wrap(request, before), wrap(request, after)),
      response: judge(wrap(response, before), wrap(response, after)),
      widerRequest: judge(wrap(request, after), wrap(request, before)),
      widerResponse: judge(wrap(response, after), wrap(response, before)),
    };
    expect(verdicts).toEqual({
      request: "breaking",
      response: "additive",
      widerRequest: "additive",
      widerResponse: "breaking",
    });
  });

  test.each(rows)("%s", (_what, before, after, inRequest, inResponse) => {
    const verdicts = {
      request: judge(wrap(request, before), wrap(request, after)),
      response: judge(wrap(response, before), wrap(response, after)),
    };
    expect(verdicts).toEqual({
      request: inRequest,
      response: inResponse,
    });
  });
});
