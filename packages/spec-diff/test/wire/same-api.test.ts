import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json-value.js";
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

/** An object that its kind tells from others. */
function alternative(kind: string, ...required: string[]): JsonObject {
  return {
    type: "object",
    properties: { kind: { const: kind }, a: text },
    required: ["kind", ...required],
  };
}

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
  [
    "a bound of integers, exclusive or not",
    { type: "integer", minimum: 1 },
    { type: "integer", exclusiveMinimum: 0 },
  ],
  [
    "a bound between two integers",
    { type: "integer", maximum: 1.5 },
    { type: "integer", exclusiveMaximum: 2 },
  ],
  [
    "a bound that another one implies",
    { type: "number", exclusiveMinimum: 0 },
    { type: "number", minimum: 0, exclusiveMinimum: 0 },
  ],
  [
    "a type beside an enum",
    { type: "integer", enum: [1, 2] },
    { type: "number", enum: [1, 2] },
  ],
  ["multiples of 1", whole, { type: "number", multipleOf: 1 }],
  ["integers that are multiples of 1", whole, { ...whole, multipleOf: 1 }],
  [
    "both values of a boolean",
    { type: "boolean" },
    { type: "boolean", enum: [true, false] },
  ],
  ["null as a constant", { type: "null" }, { const: null }],
  ["null as an enum", { type: "null" }, { enum: [null] }],
  [
    "an enum in two parts",
    { type: "string", enum: ["a", "b", "c"] },
    { anyOf: [{ type: "string", enum: ["a", "b"] }, { const: "c" }] },
  ],
  [
    "types with their rules, and a union of them",
    { type: ["string", "integer"], minLength: 1, minimum: 0 },
    {
      oneOf: [
        { type: "string", minLength: 1 },
        { type: "integer", minimum: 0 },
      ],
    },
  ],
  [
    "what all alternatives have to have",
    { required: ["a"], oneOf: [alternative("x"), alternative("y")] },
    { oneOf: [alternative("x", "a"), alternative("y", "a")] },
  ],
  ["an alternative that says nothing", text, { anyOf: [text, text] }],
  ["a part of allOf that says nothing", size, { allOf: [{}, size] }],
  ["if alone", text, { ...text, if: { minLength: 1 } }],
  ["else alone", text, { ...text, else: { minLength: 1 } }],
  [
    "a number of elements that nothing names",
    { type: "array" },
    { type: "array", minContains: 2, maxContains: 3 },
  ],
  [
    "no element that has to be there",
    { type: "array" },
    { type: "array", contains: { const: "a" }, minContains: 0 },
  ],
  [
    "no property that asks for another",
    size,
    { ...size, dependentRequired: {}, dependentSchemas: {} },
  ],
  ["a pattern that every text fits", text, { ...text, pattern: ".*" }],
  [
    "such a pattern beside one that says something",
    { ...text, pattern: "^a" },
    { ...text, pattern: ".*", oneOf: [{ pattern: "^a" }] },
  ],
  [
    "what two parts exclude",
    { ...text, not: { anyOf: [{ const: "a" }, { const: "b" }] } },
    { ...text, not: { const: "a" }, allOf: [{ not: { const: "b" } }] },
  ],
  ["nothing excluded", text, { ...text, not: { not: {} } }],
  [
    "no further properties",
    { ...size, additionalProperties: false },
    { ...size, additionalProperties: { not: {} } },
  ],
  ["definitions of its own", size, { ...size, $defs: { Unused: text } }],
  [
    "bytes in the words of 3.0 and of 3.1",
    { type: "string", format: "byte" },
    { type: "string", contentEncoding: "base64" },
  ],
  [
    "a file in the words of 3.0 and of 3.1",
    { type: "string", format: "binary" },
    { type: "string", contentMediaType: "application/octet-stream" },
  ],
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

const ofThree = (document: JsonObject): JsonObject => ({
  ...document,
  openapi: "3.0.3",
});

const signedInWith = (name: string, scheme: JsonObject): JsonObject =>
  operation(
    { security: [{ [name]: [] }] },
    { components: { securitySchemes: { [name]: scheme } } },
  );

/** An operation that asks for one scheme, of those that are described. */
const signedInBy = (name: string, securitySchemes: JsonObject): JsonObject =>
  operation(
    { security: [{ [name]: [] }] },
    { components: { securitySchemes } },
  );

const inHeader = { type: "apiKey", in: "header", name: "X-Key" };
const bearer = { type: "http", scheme: "bearer" };

const oauth = (scopes: JsonObject): JsonObject => ({
  type: "oauth2",
  flows: { password: { tokenUrl: "https://a.test", scopes } },
});

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
    "explode of an object in brackets, which is written one way",
    withParameters([query({ type: "object" }, { style: "deepObject" })]),
    withParameters([
      query({ type: "object" }, { style: "deepObject", explode: true }),
    ]),
  ],
  [
    "the form of a list, in the words of x-array-format",
    withParameters([query({ type: "array" }, { "x-array-format": "comma" })]),
    withParameters([query({ type: "array" }, { explode: false })]),
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
    "how a list would be written, of a plain value",
    withParameters([parameter]),
    withParameters([query(whole, { explode: false })]),
  ],
  [
    "a parameter that the operation says again",
    documentWith({
      parameters: [query(text)],
      get: { parameters: [parameter] },
    }),
    documentWith({ get: { parameters: [parameter] } }),
  ],
  [
    "the name of a security scheme",
    signedInWith("a", { type: "http", scheme: "bearer" }),
    signedInWith("b", { type: "http", scheme: "Bearer" }),
  ],
  [
    "a security scheme that nothing asks for",
    signedInBy("a", { a: inHeader, b: bearer }),
    signedInBy("a", { a: inHeader, b: { ...bearer, scheme: "basic" } }),
  ],
  [
    "the case of a key's header",
    signedInBy("a", { a: inHeader }),
    signedInBy("a", { a: { ...inHeader, name: "x-key" } }),
  ],
  [
    "the words on a token and on its scopes",
    signedInBy("a", { a: oauth({ read: "" }), b: bearer }),
    signedInBy("a", {
      a: oauth({ read: "Read." }),
      b: { ...bearer, bearerFormat: "JWT" },
    }),
  ],
  [
    "two security schemes that swap their names",
    signedInBy("a", { a: inHeader, b: bearer }),
    signedInBy("b", { b: inHeader, a: bearer }),
  ],
  [
    "one of two names of a security scheme",
    signedInBy("a", { a: inHeader, b: inHeader }),
    signedInBy("b", { a: inHeader, b: inHeader }),
  ],
  [
    "a security scheme whose old name is given to another",
    signedInBy("a", { a: inHeader }),
    signedInBy("b", { b: inHeader, a: bearer }),
  ],
  [
    "security that the operation overrides",
    operation({ security: [{ a: [] }] }),
    operation({ security: [{ a: [] }] }, { security: [{ b: [] }] }),
  ],
  ["nobody signs in", operation({}), operation({ security: [] })],
  [
    "parts that are empty",
    operation({ responses: { 200: { description: "D" } } }),
    operation({
      responses: { 200: { description: "D", links: {}, headers: {} } },
    }),
  ],
  [
    "a rule beside a reference, which 3.0 ignores",
    ofThree(request(thing, schemas)),
    ofThree(request({ ...thing, minProperties: 2 }, schemas)),
  ],
  [
    "the last slash and the words of a server",
    operation({}, { servers: [{ url: "https://a.test/v1/" }] }),
    operation(
      {},
      { servers: [{ url: "https://a.test/v1", description: "A" }] },
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
