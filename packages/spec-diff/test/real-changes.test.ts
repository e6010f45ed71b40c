import { describe, expect, test } from "vitest";
import { diffDocuments, loadDocument } from "../src/index.js";
import type { JsonObject } from "../src/json-value.js";
import { emptyFolder, fileOf } from "./support/documents.js";

interface Api {
  /** The version of OpenAPI. */
  readonly openapi?: string;
  readonly path?: string;
  readonly operation?: JsonObject;
  readonly response?: JsonObject;
  /** The schema of the answer. */
  readonly answer?: JsonObject;
  /** The schema of the body that is sent. */
  readonly body?: JsonObject;
  readonly parameters?: JsonObject[];
  readonly schemas?: JsonObject;
  readonly components?: JsonObject;
  readonly root?: JsonObject;
}

const json = (schema: JsonObject): JsonObject => ({
  "application/json": { schema },
});

function build(api: Api): JsonObject {
  const { answer = { type: "object" }, body } = api;
  return {
    openapi: api.openapi ?? "3.1.0",
    info: { title: "Orders", version: "1" },
    paths: {
      [api.path ?? "/orders/{id}"]: {
        put: {
          operationId: "putOrder",
          parameters: api.parameters ?? [],
          ...(body ? { requestBody: { content: json(body) } } : {}),
          responses: {
            "200": {
              description: "",
              content: json(answer),
              ...api.response,
            },
          },
          ...api.operation,
        },
      },
    },
    components: { schemas: api.schemas ?? {}, ...api.components },
    ...api.root,
  };
}

async function judge(old: Api, revised: Api) {
  const folder = await emptyFolder();
  const before = await fileOf(folder, "old.json", build(old));
  const after = await fileOf(folder, "new.json", build(revised));
  const { verdict } = await diffDocuments(
    await loadDocument(before),
    await loadDocument(after),
  );
  return [verdict.wire, verdict.types];
}

const parameter = (
  place: string,
  name: string,
  more: JsonObject = {},
): Api => ({
  parameters: [{ in: place, name, schema: { type: "string" }, ...more }],
});

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});

const ref = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

const text: JsonObject = { type: "string" };
const answer = (schema: JsonObject): Api => ({ answer: schema });
const body = (schema: JsonObject): Api => ({ body: schema });
const headers = (more: JsonObject): Api => ({
  response: { headers: { "X-Total": { schema: text, ...more } } },
});

const list = {
  name: "ids",
  in: "query",
  schema: { type: "array", items: text },
};

const cat = object({ kind: { const: "cat" } }, { required: ["kind"] });
const dog = object({ kind: { const: "dog" } }, { required: ["kind"] });
const pets = { Cat: cat, Dog: dog };

const oauth = (url: string): JsonObject => ({
  oauth: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: url, scopes: {} } },
  },
});

const inner = object({ a: text }, { required: ["a"] });

const twice = (schema: JsonObject): JsonObject =>
  object({ first: schema, second: schema });

const callbackTo = (schema: JsonObject): JsonObject => ({
  done: {
    "{$request.body#/url}": {
      post: {
        requestBody: { content: json(text) },
        responses: { "200": { description: "" } },
        callbacks: {
          again: {
            "{$request.body#/url}": {
              post: {
                requestBody: { content: json(schema) },
                responses: { "200": { description: "" } },
              },
            },
          },
        },
      },
    },
  },
});

type Row = [name: string, old: Api, revised: Api, wire: string, types: string];

const rows: Row[] = [
  [
    "a header of answers that is always there is gone",
    headers({ required: true }),
    {},
    "breaking",
    "breaking",
  ],
  [
    "a header that is required to be sent is new",
    {},
    parameter("header", "X-Tenant", { required: true }),
    "breaking",
    "breaking",
  ],
  [
    "a cookie may be sent",
    {},
    parameter("cookie", "session"),
    "additive",
    "additive",
  ],
  [
    "a cookie is required now",
    parameter("cookie", "session"),
    parameter("cookie", "session", { required: true }),
    "breaking",
    "breaking",
  ],
  [
    "lists are written with commas now",
    { parameters: [list] },
    { parameters: [{ ...list, explode: false }] },
    "breaking",
    "none",
  ],
  [
    "the default of explode is said",
    { parameters: [list] },
    { parameters: [{ ...list, style: "form", explode: true }] },
    "none",
    "none",
  ],
  [
    "another media type is answered, too",
    {},
    { response: { content: { ...json({ type: "object" }), "text/csv": {} } } },
    "additive",
    "additive",
  ],
  [
    "JSON is not answered any more",
    {},
    { response: { content: { "text/csv": { schema: text } } } },
    "breaking",
    "breaking",
  ],
  [
    "it answers 201 instead of 200",
    {},
    { operation: { responses: { "201": { description: "" } } } },
    "breaking",
    "breaking",
  ],
  [
    "callers have to sign in now",
    {},
    { operation: { security: [{ key: [] }] } },
    "breaking",
    "none",
  ],
  [
    "a key is sent under another name",
    {
      components: {
        securitySchemes: { key: { type: "apiKey", in: "header", name: "k" } },
      },
    },
    {
      components: {
        securitySchemes: { key: { type: "apiKey", in: "header", name: "key" } },
      },
    },
    "breaking",
    "none",
  ],
  [
    "tokens are had elsewhere",
    { components: { securitySchemes: oauth("https://a.test") } },
    { components: { securitySchemes: oauth("https://b.test") } },
    "warning",
    "none",
  ],
  [
    "the API is served elsewhere",
    { root: { servers: [{ url: "https://a.test" }] } },
    { root: { servers: [{ url: "https://b.test" }] } },
    "warning",
    "none",
  ],
  [
    "one operation is served elsewhere",
    {},
    { operation: { servers: [{ url: "https://b.test" }] } },
    "warning",
    "none",
  ],
  [
    "a default of a request is another one",
    parameter("query", "sort", { schema: { type: "string", default: "a" } }),
    parameter("query", "sort", { schema: { type: "string", default: "b" } }),
    "warning",
    "none",
  ],
  [
    "a value may be null in an answer",
    answer(object({ a: text })),
    answer(object({ a: { type: ["string", "null"] } })),
    "breaking",
    "breaking",
  ],
  [
    "a value may be null in a request",
    body(object({ a: text })),
    body(object({ a: { type: ["string", "null"] } })),
    "additive",
    "additive",
  ],
  [
    "a pattern of a request is new",
    body(object({ a: text })),
    body(object({ a: { type: "string", pattern: "^a" } })),
    "breaking",
    "none",
  ],
  [
    "an object of a request takes named properties only",
    body(object({ a: text }, { additionalProperties: true })),
    body(object({ a: text }, { additionalProperties: false })),
    "breaking",
    "breaking",
  ],
  [
    "an alternative of answers is new",
    { answer: { oneOf: [ref("Cat")] }, schemas: pets },
    { answer: { oneOf: [ref("Cat"), ref("Dog")] }, schemas: pets },
    "breaking",
    "breaking",
  ],
  [
    "an alternative of requests is new",
    { body: { oneOf: [ref("Cat")] }, schemas: pets },
    { body: { oneOf: [ref("Cat"), ref("Dog")] }, schemas: pets },
    "additive",
    "additive",
  ],
  [
    "an alternative of requests is gone",
    { body: { oneOf: [ref("Cat"), ref("Dog")] }, schemas: pets },
    { body: { oneOf: [ref("Cat")] }, schemas: pets },
    "breaking",
    "breaking",
  ],
  [
    "an optional property of requests is for answers only",
    body(object({ a: text })),
    body(object({ a: { type: "string", readOnly: true } })),
    "warning",
    "none",
  ],
  [
    "a format of answers is another one",
    answer({ type: "string", format: "date" }),
    answer({ type: "string", format: "date-time" }),
    "breaking",
    "none",
  ],
  [
    "a value of an enum in an array of a request is gone",
    body({ type: "array", items: { type: "string", enum: ["a", "b"] } }),
    body({ type: "array", items: { type: "string", enum: ["a"] } }),
    "breaking",
    "breaking",
  ],
  [
    "a nested object of a request has to have one more",
    body(object({ in: object({ a: text }) })),
    body(object({ in: object({ a: text }, { required: ["a"] }) })),
    "breaking",
    "breaking",
  ],
  [
    "what allOf said is said in place",
    answer({ allOf: [object({ a: text }), object({ b: text })] }),
    answer(object({ a: text, b: text })),
    "none",
    "none",
  ],
  [
    "nullable of 3.0 is said as in 3.1",
    {
      openapi: "3.0.3",
      answer: object({ a: { type: "string", nullable: true } }),
    },
    {
      openapi: "3.1.0",
      answer: object({ a: { type: ["string", "null"] } }),
    },
    "none",
    "none",
  ],
  [
    "a bound of 3.0 is said as in 3.1",
    {
      openapi: "3.0.3",
      body: { type: "integer", minimum: 1, exclusiveMinimum: true },
    },
    { body: { type: "integer", exclusiveMinimum: 1 } },
    "none",
    "none",
  ],
  [
    "a schema is named otherwise",
    { answer: ref("Cat"), schemas: { Cat: cat } },
    { answer: ref("Feline"), schemas: { Feline: cat } },
    "none",
    "breaking",
  ],
  [
    "a schema that stood in place has a name",
    answer(cat),
    { answer: ref("Cat"), schemas: { Cat: cat } },
    "none",
    "additive",
  ],
  [
    "a parameter of the path is named otherwise",
    {
      path: "/orders/{id}",
      ...parameter("path", "id", { required: true }),
    },
    {
      path: "/orders/{orderId}",
      ...parameter("path", "orderId", { required: true }),
    },
    "none",
    "breaking",
  ],
  [
    "an operation is named otherwise",
    {},
    { operation: { operationId: "setOrder" } },
    "none",
    "breaking",
  ],
  [
    "a path ends with a slash now",
    { path: "/orders" },
    { path: "/orders/" },
    "breaking",
    "breaking",
  ],
  [
    "a part of a form is encoded otherwise",
    { operation: { requestBody: { content: { "multipart/form-data": {} } } } },
    {
      operation: {
        requestBody: {
          content: {
            "multipart/form-data": {
              encoding: { a: { contentType: "image/png" } },
            },
          },
        },
      },
    },
    "warning",
    "none",
  ],
  [
    "a schema in the content of a header is another one",
    {
      response: { headers: { "X-A": { content: json({ type: "object" }) } } },
    },
    { response: { headers: { "X-A": { content: json({ type: "array" }) } } } },
    "breaking",
    "breaking",
  ],
  [
    "one property asks for another one",
    body(object({ a: text, b: text })),
    body(object({ a: text, b: text }, { dependentRequired: { a: ["b"] } })),
    "breaking",
    "none",
  ],
  [
    "another condition holds otherwise",
    body(object({ a: text }, { if: { required: ["a"] }, else: false })),
    body(object({ a: text }, { if: { required: ["a"] }, else: true })),
    "breaking",
    "none",
  ],
  [
    "a schema that a path refers to in another one is another one",
    {
      answer: { $ref: "#/x-shapes/Order" },
      root: { "x-shapes": { Order: inner } },
    },
    {
      answer: { $ref: "#/x-shapes/Order" },
      root: { "x-shapes": { Order: object({ a: text }) } },
    },
    "breaking",
    "breaking",
  ],
  [
    "a property that others refer to is another one",
    {
      answer: ref("Pair"),
      schemas: {
        Pair: twice({
          $ref: "#/components/schemas/Base/properties/deep/items",
        }),
        Base: object({ deep: { type: "array", items: text } }),
      },
    },
    {
      answer: ref("Pair"),
      schemas: {
        Pair: twice({
          $ref: "#/components/schemas/Base/properties/deep/items",
        }),
        Base: object({ deep: { type: "array", items: { type: "integer" } } }),
      },
    },
    "breaking",
    "breaking",
  ],
  [
    "a number may stand where only an object could",
    answer(object({ a: text })),
    answer({ oneOf: [object({ a: text }), { type: "integer" }] }),
    "breaking",
    "breaking",
  ],
  [
    "one of two properties has to be sent",
    body(object({ a: text, b: text })),
    body(
      object(
        { a: text, b: text },
        { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      ),
    ),
    "breaking",
    "none",
  ],
  [
    "a property refers to a definition of its own schema",
    { body: ref("Order"), schemas: { Order: object({ a: text }) } },
    {
      body: ref("Order"),
      schemas: {
        Order: object(
          { a: { $ref: "#/components/schemas/Order/$defs/Text" } },
          { $defs: { Text: text } },
        ),
      },
    },
    "none",
    "none",
  ],
  [
    "a callback stands among the components",
    { operation: { callbacks: callbackTo(text) } },
    {
      operation: { callbacks: { done: { $ref: "#/components/callbacks/C" } } },
      components: { callbacks: { C: callbackTo(text).done as JsonObject } },
    },
    "none",
    "none",
  ],
  [
    "an id may be the whole object",
    { answer: object({ customer: text }), schemas: pets },
    {
      answer: object({ customer: { anyOf: [text, ref("Cat")] } }),
      schemas: pets,
    },
    "breaking",
    "breaking",
  ],
  [
    "two schemas of one shape become one",
    {
      answer: object({ x: ref("A"), y: ref("B") }),
      schemas: { A: inner, B: inner },
    },
    { answer: object({ x: ref("A"), y: ref("A") }), schemas: { A: inner } },
    "none",
    "breaking",
  ],
  [
    "a header of answers is any text, not a number",
    headers({ required: true, schema: { type: "integer" } }),
    headers({ required: true }),
    "breaking",
    "breaking",
  ],
  [
    "a callback of a callback sends something else",
    { operation: { callbacks: callbackTo(text) } },
    { operation: { callbacks: callbackTo({ type: "integer" }) } },
    "breaking",
    "none",
  ],
];

describe("Through both lenses", () => {
  test.each(rows)("%s", async (_, old, revised, wire, types) => {
    expect(await judge(old, revised)).toEqual([wire, types]);
  });
});
