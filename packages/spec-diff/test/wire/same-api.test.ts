import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/document.js";
import { compareWire } from "../../src/wire/compare-wire.js";
import {
  documentWith,
  jsonContent,
  judge,
  operation,
  query,
  request,
  response,
  shared,
  withHeaders,
  withParameters,
} from "./support/documents.js";

const text = { type: "string" };
const whole = { type: "integer" };
const thing = { $ref: "#/components/schemas/Thing" };
const other = { $ref: "#/components/schemas/Other" };

const size = {
  type: "object",
  properties: { size: whole },
  required: ["size"],
};

const schemas: JsonObject = {
  Thing: size,
  Other: text,
};

/** Two ways to write one schema. */
const ways: readonly (readonly [string, Json, Json])[] = [
  ["a type in a list", text, { type: ["string"] }],
  [
    "types in another order",
    { type: ["string", "null"] },
    { type: ["null", "string"] },
  ],
  [
    "nullable of 3.0",
    { type: "string", nullable: true },
    { type: ["string", "null"] },
  ],
  ["nullable: false", text, { type: "string", nullable: false }],
  [
    "a nullable reference of 3.0",
    { allOf: [thing], nullable: true },
    { oneOf: [thing, { type: "null" }] },
  ],
  [
    "a nullable reference, anyOf or oneOf",
    { anyOf: [thing, { type: "null" }] },
    { oneOf: [{ type: "null" }, thing] },
  ],
  [
    "a nullable reference with its sibling",
    { $ref: "#/components/schemas/Thing", nullable: true },
    { oneOf: [thing, { type: "null" }] },
  ],
  ["a reference and its target", thing, size],
  ["oneOf of one", thing, { oneOf: [thing] }],
  ["anyOf of one", text, { anyOf: [text] }],
  ["allOf of one", size, { allOf: [size] }],
  ["an enum of one", { const: "a" }, { enum: ["a"] }],
  [
    "an enum of one with its type",
    { type: "string", const: "a" },
    { type: "string", enum: ["a"] },
  ],
  [
    "the type of a constant written out",
    { const: "a" },
    { type: "string", const: "a" },
  ],
  ["an enum in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
  [
    "a nullable enum",
    { type: "string", enum: ["a", null], nullable: true },
    { type: ["string", "null"], enum: ["a", null] },
  ],
  [
    "a nullable enum beside null",
    { type: ["string", "null"], enum: ["a", null] },
    { oneOf: [{ type: "string", enum: ["a"] }, { type: "null" }] },
  ],
  [
    "an exclusive bound of 3.0",
    { type: "number", minimum: 0, exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 0 },
  ],
  [
    "an inclusive bound written out",
    { type: "number", maximum: 9, exclusiveMaximum: false },
    { type: "number", maximum: 9 },
  ],
  ["additionalProperties: true", size, { ...size, additionalProperties: true }],
  ["additionalProperties: {}", size, { ...size, additionalProperties: {} }],
  ["minLength: 0", text, { type: "string", minLength: 0 }],
  [
    "uniqueItems: false",
    { type: "array" },
    { type: "array", uniqueItems: false },
  ],
  ["items: {}", { type: "array" }, { type: "array", items: {} }],
  ["required: []", { type: "object" }, { type: "object", required: [] }],
  [
    "required in another order",
    { type: "object", required: ["a", "b"] },
    { type: "object", required: ["b", "a"] },
  ],
  [
    "allOf of two and one object",
    {
      allOf: [
        { type: "object", properties: { a: text }, required: ["a"] },
        { type: "object", properties: { b: text } },
      ],
    },
    {
      type: "object",
      properties: { a: text, b: text },
      required: ["a"],
    },
  ],
  [
    "allOf in another order",
    { allOf: [thing, { properties: { b: text } }] },
    { allOf: [{ properties: { b: text } }, thing] },
  ],
  [
    "allOf beside properties and within it",
    { allOf: [thing], properties: { b: text } },
    { allOf: [thing, { properties: { b: text } }] },
  ],
  [
    "an allOf in an allOf",
    { allOf: [{ allOf: [thing, { properties: { b: text } }] }] },
    { allOf: [thing, { properties: { b: text } }] },
  ],
  [
    "a sibling of a reference and an allOf",
    { $ref: "#/components/schemas/Thing", properties: { b: text } },
    { allOf: [thing, { properties: { b: text } }] },
  ],
  [
    "alternatives in another order",
    { oneOf: [thing, other] },
    { oneOf: [other, thing] },
  ],
  [
    "alternatives by reference and inline",
    { oneOf: [thing, other] },
    { oneOf: [size, text] },
  ],
  [
    "a union in a union",
    { oneOf: [thing, { oneOf: [other, whole] }] },
    { oneOf: [thing, other, whole] },
  ],
  [
    "the types of a union written out",
    { oneOf: [thing, size] },
    { type: "object", oneOf: [thing, size] },
  ],
  [
    "a union of types",
    { oneOf: [text, whole] },
    { type: ["string", "integer"] },
  ],
  [
    "a union of types with null",
    { anyOf: [text, { type: "null" }] },
    { type: ["string", "null"] },
  ],
  [
    "a percent-encoded reference",
    thing,
    { $ref: "#/components/schemas/%54hing" },
  ],
  ["words", text, { ...text, title: "T", description: "D", example: "e" }],
  ["a wrapper's words", thing, { description: "D", allOf: [thing] }],
  ["words beside a reference", thing, { ...thing, description: "D" }],
  ["readOnly: false", text, { ...text, readOnly: false }],
  ["deprecated: false", text, { ...text, deprecated: false }],
  ["nothing said and true", {}, true],
];

describe.each(ways)("%s", (_, one, another) => {
  const codes = (old: JsonObject, revised: JsonObject) =>
    compareWire(old, revised).map(({ code }) => code);

  test.each([
    ["a request", request],
    ["a response", response],
  ] as const)("changes nothing in %s", (_place, build) => {
    const old = build(one, schemas);
    const revised = build(another, schemas);
    expect(codes(old, revised)).toEqual([]);
    expect(codes(revised, old)).toEqual([]);
  });

  test("changes nothing in a shared schema", () => {
    const old = shared({
      Thing: { type: "object", properties: { inner: one } },
    });
    const revised = shared({
      Thing: { type: "object", properties: { inner: another } },
    });
    const isByReference = JSON.stringify([one, another]).includes("$ref");
    if (!isByReference) {
      expect(codes(old, revised)).toEqual([]);
    }
  });
});

const parameter = query(whole);

const documents: readonly (readonly [string, JsonObject, JsonObject])[] = [
  [
    "required: false",
    withParameters([parameter]),
    withParameters([query(whole, { required: false })]),
  ],
  [
    "the default style of a query",
    withParameters([parameter]),
    withParameters([
      query(whole, { style: "form", explode: true, allowReserved: false }),
    ]),
  ],
  [
    "parameters in another order",
    withParameters([parameter, query(text, { name: "q" })]),
    withParameters([query(text, { name: "q" }), parameter]),
  ],
  [
    "the case of a header",
    withParameters([{ name: "X-Id", in: "header", schema: text }]),
    withParameters([{ name: "x-id", in: "header", schema: text }]),
  ],
  [
    "the case of a response's header",
    withHeaders({ "X-Id": { schema: text } }),
    withHeaders({ "x-id": { schema: text } }),
  ],
  [
    "a parameter by reference",
    withParameters([parameter]),
    withParameters([{ $ref: "#/components/parameters/Limit" }], {
      components: { parameters: { Limit: parameter } },
    }),
  ],
  [
    "a header among the parameters that OpenAPI ignores",
    withParameters([]),
    withParameters([
      { name: "Authorization", in: "header", required: true, schema: text },
    ]),
  ],
  [
    "a parameter of the path item",
    documentWith({ get: { parameters: [parameter] } }),
    documentWith({ parameters: [parameter], get: {} }),
  ],
  [
    "a text of a query that is a number or a text",
    withParameters([query(text)]),
    withParameters([query({ type: ["string", "integer"] })]),
  ],
  [
    "a media type with parameters",
    operation({ requestBody: { content: jsonContent(text) } }),
    operation({
      requestBody: {
        content: { "Application/JSON; charset=utf-8": { schema: text } },
      },
    }),
  ],
  [
    "a body that is not required",
    operation({ requestBody: { content: jsonContent(text) } }),
    operation({ requestBody: { required: false, content: jsonContent(text) } }),
  ],
  [
    "a response by reference",
    response(text),
    operation(
      { responses: { 200: { $ref: "#/components/responses/Done" } } },
      {
        components: {
          responses: { Done: { description: "D", content: jsonContent(text) } },
        },
      },
    ),
  ],
  [
    "security of the document and of the operation",
    operation({ security: [{ key: [] }] }),
    operation({}, { security: [{ key: [] }] }),
  ],
  [
    "ways to sign in, in another order",
    operation({ security: [{ a: [] }, { b: [] }] }),
    operation({ security: [{ b: [] }, { a: [] }] }),
  ],
  [
    "scopes in another order",
    operation({ security: [{ a: ["x", "y"] }] }),
    operation({ security: [{ a: ["y", "x"] }] }),
  ],
  [
    "tags, summaries and the version",
    operation({}),
    {
      ...operation({ tags: ["t"], summary: "S", externalDocs: {} }),
      openapi: "3.0.3",
      info: { title: "U", version: "2" },
      tags: [{ name: "t" }],
    },
  ],
  [
    "a component that nobody uses",
    operation({}),
    operation({}, { components: { schemas } }),
  ],
  [
    "a component that was renamed",
    request(thing, { Thing: size }),
    request({ $ref: "#/components/schemas/Object" }, { Object: size }),
  ],
  [
    "a recursive component that was renamed",
    response(thing, {
      Thing: { type: "object", properties: { next: thing } },
    }),
    response(
      { $ref: "#/components/schemas/Node" },
      {
        Node: {
          type: "object",
          properties: { next: { $ref: "#/components/schemas/Node" } },
        },
      },
    ),
  ],
  [
    "a default server written out",
    operation({}),
    operation({}, { servers: [{ url: "/" }] }),
  ],
];

describe("the same API, written in another way", () => {
  test.each(documents)("%s", (_, old, revised) => {
    expect(compareWire(old, revised)).toEqual([]);
    expect(compareWire(revised, old)).toEqual([]);
    expect(judge(old, structuredClone(old))).toBe("none");
  });
});
