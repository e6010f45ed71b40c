import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json-value.js";
import { compareWire } from "../../src/wire/compare-wire.js";
import { shuffle } from "../support/shuffle.js";
import {
  jsonContent,
  judge,
  operation,
  request,
  response,
  shared,
} from "./support/documents.js";

/** What no schema should be, and some are. */
const oddSchemas: readonly Json[] = [
  5,
  null,
  "text",
  [],
  [[]],
  { $ref: 5 },
  { $ref: "#/nowhere" },
  { $ref: "#/components/schemas/%E0%A4%A" },
  { type: 5 },
  { type: {} },
  { properties: [] },
  { properties: { constructor: null } },
  { required: 5 },
  { required: [5, null] },
  { enum: null },
  { enum: [] },
  { allOf: 5 },
  { allOf: [null, 5] },
  { oneOf: [null, 5] },
  { oneOf: {} },
  { items: [{}] },
  { not: 5 },
  { minimum: "a" },
  { maxLength: null },
  { prefixItems: 5 },
  { dependentRequired: 5 },
  { discriminator: 5 },
  { additionalProperties: null },
  { "x-extensible-enum": 5 },
];

const plainSchemas: readonly Json[] = [
  { type: "string", enum: ["a"] },
  { type: "object", properties: { a: true }, required: ["a"] },
  { oneOf: [{ type: "string" }, { type: "integer" }] },
];

test.each(oddSchemas)("the schema %j is compared with any other", (odd) => {
  const joined = plainSchemas.map((plain): Json => ({ allOf: [odd, plain] }));
  for (const other of [odd, ...plainSchemas, ...joined]) {
    for (const build of [request, response]) {
      compareWire(build(odd), build(other));
      compareWire(build(other), build(odd));
    }
  }
  expect(compareWire(request(odd), request(odd))).toEqual([]);
});

const oddDocuments: readonly JsonObject[] = [
  {},
  { paths: null },
  { paths: [] },
  { paths: { "/a": null } },
  { paths: { "/a": { get: 5, parameters: 5 } } },
  { components: null },
  { components: { securitySchemes: { a: null } } },
  { servers: [null, { url: 5 }] },
  { webhooks: 5 },
  operation({ parameters: null }),
  operation({ parameters: [null, 5, {}, { name: 5 }, { in: "path" }] }),
  operation({ parameters: [{ name: "a", content: { "a/b": null } }] }),
  operation({ responses: null }),
  operation({ responses: { 200: null } }),
  operation({ responses: { 200: { content: null, headers: null } } }),
  operation({ responses: { 200: { content: { "a/b": null } } } }),
  operation({ responses: { 200: { headers: { a: null } } } }),
  operation({ requestBody: 5 }),
  operation({ requestBody: { content: [] } }),
  operation({ security: [null, 5] }),
  operation({ callbacks: { a: { b: null } } }),
  operation({ operationId: 5 }),
];

test.each(oddDocuments)("the document %j is compared with any other", (odd) => {
  for (const other of [odd, {}, operation({})]) {
    compareWire(odd, other);
    compareWire(other, odd);
  }
  expect(compareWire(odd, odd)).toEqual([]);
});

const reference = { $ref: "#/components/schemas/Thing" };

test.each<readonly [string, (leaf: Json) => JsonObject]>([
  ["a union", (leaf) => ({ oneOf: [reference, { type: "string" }, leaf] })],
  ["allOf", (leaf) => ({ allOf: [reference, leaf] })],
  ["a property", (leaf) => ({ properties: { next: reference, leaf } })],
  [
    "a union of unions",
    (leaf) => ({ anyOf: [{ oneOf: [reference, leaf] }, reference] }),
  ],
])("a schema that holds itself in %s is compared", (_, build) => {
  const old = shared({ Thing: build({ type: "integer" }) });
  const revised = shared({ Thing: build({ type: "number" }) });
  expect(judge(old, revised)).toBe("breaking");
  expect(compareWire(old, structuredClone(old))).toEqual([]);
});

test("a callback that leads back to its own operation is compared", () => {
  const calling = (schema: Json) =>
    operation({
      requestBody: { content: jsonContent(schema) },
      callbacks: { again: { "{$url}": { $ref: "#/paths/~1things" } } },
    });
  const old = calling({ type: "string" });
  const revised = calling({ type: "integer" });
  expect(judge(old, revised)).toBe("breaking");
});

const named = (count: number, nameOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => nameOf(index));

const alternatives = (prefix: string): JsonObject => ({
  oneOf: named(2000, (index) => `${prefix}${index}`).map((kind) => ({
    type: "object",
    properties: { kind: { const: kind } },
    required: ["kind"],
  })),
});

test("two thousand other alternatives are compared", () => {
  const changes = compareWire(
    request(alternatives("a")),
    request(alternatives("b")),
  );
  expect(changes).toHaveLength(4000);
});

const properties = (prefix: string): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(
    named(5000, (index) => `${prefix}${index}`).map((name) => [name, true]),
  ),
});

test("five thousand renamed properties are compared", () => {
  const changes = compareWire(
    request(properties("a")),
    request(properties("b")),
  );
  expect(changes).toHaveLength(10_000);
});

/** Both branches of each level hold the whole rest. */
function nested(depth: number, leaf: Json): Json {
  if (depth === 0) {
    return leaf;
  }
  const inner = nested(depth - 1, leaf);
  return {
    oneOf: [
      { type: "object", properties: { inner } },
      { type: "array", items: { type: "integer" } },
      { type: "string" },
    ],
  };
}

test("a union that is forty deep is compared", () => {
  const old = request(nested(40, { type: "string" }));
  const revised = request(nested(40, { type: "integer" }));
  expect(judge(old, revised)).toBe("breaking");
});

/** Each level names the next one twice. */
const doubled = (leaf: Json): JsonObject => ({
  ...Object.fromEntries(
    named(30, String).map((name, index) => {
      const next = { $ref: `#/components/schemas/D${index + 1}` };
      return [`D${name}`, { allOf: [next, next] }];
    }),
  ),
  Thing: { $ref: "#/components/schemas/D0" },
  D30: leaf,
});

test("a chain of doubled references is compared", () => {
  const old = shared(doubled({ type: "integer" }));
  const revised = shared(doubled({ type: "number" }));
  expect(judge(old, revised)).toBe("breaking");
});

test("the order of keys changes nothing in what is found", () => {
  const old = shared({
    Thing: {
      type: "object",
      properties: { a: { type: "integer", minimum: 1 }, b: true, c: reference },
    },
  });
  const revised = shared({
    Thing: {
      type: "object",
      properties: { a: { type: "string", minLength: 1 }, c: reference },
      required: ["a", "c"],
    },
  });
  const sorted = (changes: readonly unknown[]) =>
    changes.map((change) => JSON.stringify(change)).sort();
  const found = compareWire(old, revised);
  const again = compareWire(shuffle(old), shuffle(revised));
  expect(again).toHaveLength(found.length);
  const placesOf = (changes: typeof found) =>
    changes.map(({ code, path, severity }) => [code, path, severity]);
  expect(sorted(placesOf(again))).toEqual(sorted(placesOf(found)));
});
