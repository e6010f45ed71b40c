import { beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compileEach } from "./support/compile-each.js";
import { generateFrom } from "./support/generate.js";

// Odd but valid documents: what is generated compiles, or there is an error
// with file and line.

const ok = { description: "ok" };
const json = (schema: unknown) => ({
  description: "ok",
  content: { "application/json": { schema } },
});

function withAnswer(schema: unknown, more: object = {}): object {
  return withPaths(
    {
      "/a": {
        get: {
          operationId: "getA",
          responses: { "200": json(schema) },
        },
      },
    },
    more,
  );
}

function withPaths(paths: object, more: object = {}): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Odd",
      version: "1",
    },
    paths,
    ...more,
  };
}

function withParameters(...parameters: object[]): object {
  return withPaths({
    "/a": {
      get: {
        operationId: "getA",
        parameters,
        responses: { "204": ok },
      },
    },
  });
}

function withOperation(fields: object): object {
  return withPaths({
    "/a": {
      get: {
        operationId: "getA",
        responses: { "204": ok },
        ...fields,
      },
    },
  });
}

function withBody(schema: unknown, type = "application/json"): object {
  return withPaths({
    "/a": {
      post: {
        operationId: "postA",
        requestBody: { content: { [type]: { schema } } },
        responses: { "204": ok },
      },
    },
  });
}

const text = { type: "string" };
const schemas = (all: object) => ({ components: { schemas: all } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const as30 = (document: object) => ({
  ...document,
  openapi: "3.0.3",
});

const documents: Record<string, object> = {
  "webhooks only": {
    openapi: "3.1.0",
    info: {
      title: "Odd",
      version: "1",
    },
    webhooks: {
      "it-happened": {
        post: {
          requestBody: json({ type: "object" }),
          responses: { "200": ok },
        },
      },
    },
  },
  "no paths": withPaths({}),
  "no components": withAnswer(text),
  "empty components": withAnswer(text, { components: {} }),
  "paths with dots, spaces and unicode": withPaths({
    "/a.b/ü/{id}.json": {
      get: {
        operationId: "ü",
        parameters: [{ name: "id", in: "path", required: true, schema: text }],
        responses: { "200": json(text) },
      },
    },
  }),
  "parameters of cookies and headers": withParameters(
    { name: "X-A", in: "header", schema: text },
    { name: "sid", in: "cookie", required: true, schema: text },
  ),
  "a parameter with content": withParameters({
    name: "q",
    in: "query",
    content: { "application/json": { schema: { type: "object" } } },
  }),
  "parameters of one name in two places": withParameters(
    { name: "q", in: "query", schema: text },
    { name: "q", in: "header", schema: { type: "integer" } },
  ),
  "parameters with odd names": withParameters(
    { name: "a[]", in: "query", schema: { type: "array", items: text } },
    { name: "$filter", in: "query", schema: text },
    { name: "__proto__", in: "query", schema: text },
    { name: "constructor", in: "query", schema: text },
    { name: "", in: "query", schema: text },
  ),
  "a parameter's schema in an allOf": withParameters({
    name: "q",
    in: "query",
    schema: { allOf: [{ type: "integer" }, { minimum: 1 }] },
  }),
  "a parameter that is null": withParameters({
    name: "q",
    in: "query",
    schema: { type: ["null"] },
  }),
  "a parameter that is inside itself, in an allOf": {
    ...withParameters({
      name: "q",
      in: "query",
      schema: ref("A"),
    }),
    ...schemas({
      A: {
        type: "object",
        properties: {
          x: {
            allOf: [
              { ...ref("A"), required: ["a"] },
              {
                type: "object",
                properties: { a: {} },
                additionalProperties: false,
              },
              { const: 1 },
            ],
          },
        },
      },
    }),
  },
  anyOf: withAnswer({ anyOf: [text, { type: "integer" }] }),
  "if and else": withAnswer({ if: { const: 1 }, else: { type: "integer" } }),
  prefixItems: withAnswer({ type: "array", prefixItems: [text] }),
  contains: withAnswer({ type: "array", contains: text }),
  "additionalProperties with a schema": withAnswer({
    type: "object",
    properties: { a: { type: "integer" } },
    additionalProperties: text,
  }),
  patternProperties: withAnswer({
    type: "object",
    patternProperties: { "^x": text },
  }),
  propertyNames: withAnswer({
    type: "object",
    propertyNames: { minLength: 1 },
  }),
  dependentRequired: withAnswer({
    type: "object",
    dependentRequired: { a: ["b"] },
  }),
  unevaluatedProperties: withAnswer({
    type: "object",
    unevaluatedProperties: false,
  }),
  "keywords beside a reference": withAnswer(
    { ...ref("A"), minLength: 2, description: "B" },
    schemas({ A: text }),
  ),
  "keywords beside a reference of 3.0": as30(
    withAnswer({ ...ref("A"), minLength: "x" }, schemas({ A: text })),
  ),
  "a recursive array": withAnswer(
    ref("Rows"),
    schemas({ Rows: { type: "array", items: ref("Rows") } }),
  ),
  "a union that holds lists of itself": withAnswer(
    ref("Json"),
    schemas({
      Json: { anyOf: [text, { type: "array", items: ref("List") }] },
      List: { oneOf: [{ type: "integer" }, ref("Json")] },
    }),
  ),
  "an answer inside itself": withPaths({
    "/a": {
      get: {
        operationId: "getA",
        responses: {
          "200": json({
            type: "object",
            properties: {
              inner: {
                $ref: "#/paths/~1a/get/responses/200/content/application~1json/schema",
              },
            },
          }),
        },
      },
    },
  }),
  "schemas that lead to each other": withAnswer(
    ref("A"),
    schemas({
      A: { type: "object", properties: { b: ref("B") } },
      B: {
        type: "object",
        properties: { a: { type: "array", items: ref("A") } },
      },
    }),
  ),
  "a schema that is nothing but itself": withAnswer(
    ref("A"),
    schemas({ A: ref("A") }),
  ),
  "an alias of a schema": withAnswer(
    ref("A"),
    schemas({ A: ref("B"), B: { type: "string", enum: ["a"] } }),
  ),
  "a reference into a schema": withAnswer(
    { $ref: "#/components/schemas/A/properties/b" },
    schemas({ A: { type: "object", properties: { b: text } } }),
  ),
  "a reference into an answer": withPaths({
    "/a": {
      get: {
        operationId: "getA",
        responses: { "200": json(text) },
      },
    },
    "/b": {
      get: {
        operationId: "getB",
        responses: {
          "200": json({
            $ref: "#/paths/~1a/get/responses/200/content/application~1json/schema",
          }),
        },
      },
    },
  }),
  "a path item by reference": withPaths(
    { "/a": { $ref: "#/components/pathItems/A" } },
    {
      components: {
        pathItems: {
          A: { get: { operationId: "getA", responses: { "200": json(text) } } },
        },
      },
    },
  ),
  "nullable of 3.0 beside an enum": as30(
    withAnswer({ type: "string", nullable: true, enum: ["a"] }),
  ),
  "nullable of 3.0 beside an enum with null": as30(
    withAnswer({ type: "string", nullable: true, enum: ["a", null] }),
  ),
  "nullable of 3.0 around a reference": as30(
    withAnswer({ nullable: true, allOf: [ref("A")] }, schemas({ A: text })),
  ),
  "excluded bounds of 3.0": as30(
    withAnswer({
      type: "number",
      minimum: 0,
      exclusiveMinimum: true,
      maximum: 1,
      exclusiveMaximum: false,
    }),
  ),
  "an empty enum": withAnswer(
    ref("A"),
    schemas({ A: { type: "string", enum: [] } }),
  ),
  "an enum of null": withAnswer(
    ref("A"),
    schemas({ A: { type: "null", enum: [null] } }),
  ),
  "an enum with null": withAnswer(
    ref("A"),
    schemas({ A: { type: ["string", "null"], enum: ["a", null] } }),
  ),
  "an enum of objects": withAnswer({ enum: [{ a: 1 }] }),
  "an enum of values of several types": withAnswer({ enum: ["a", 1, true] }),
  "a component of mixed values": withAnswer(
    ref("A"),
    schemas({ A: { type: "string", enum: ["", "a b", "1", "true", "ß"] } }),
  ),
  "a constant object": withAnswer({ const: { a: 1 } }),
  "a default on an optional property": withAnswer({
    type: "object",
    properties: {
      a: { type: "string", default: "b" },
      b: { type: "object", default: {} },
      c: { type: ["integer", "null"], default: null },
    },
  }),
  "a default answer alone": withPaths({
    "/a": { get: { operationId: "getA", responses: { default: json(text) } } },
  }),
  "an answer for all of 2XX": withPaths({
    "/a": { get: { operationId: "getA", responses: { "2XX": json(text) } } },
  }),
  "several answers": withPaths({
    "/a": {
      get: {
        operationId: "getA",
        responses: {
          "200": json(text),
          "201": json({ type: "object" }),
          "204": ok,
          "4XX": json({ type: "object" }),
        },
      },
    },
  }),
  "no answers": withPaths({ "/a": { get: { operationId: "getA" } } }),
  "several media types": withPaths({
    "/a": {
      get: {
        operationId: "getA",
        responses: {
          "200": {
            description: "ok",
            content: {
              "text/csv": { schema: text },
              "application/json; charset=utf-8": { schema: { type: "object" } },
              "*/*": {},
            },
          },
        },
      },
    },
  }),
  "a body in a form": withBody(
    {
      type: "object",
      properties: { file: { type: "string", format: "binary" } },
    },
    "multipart/form-data",
  ),
  "a body that is an array": withBody({ type: "array", items: text }),
  "a body that is a union": withBody({
    oneOf: [
      { type: "object", properties: { a: text } },
      { type: "object", properties: { b: text } },
    ],
  }),
  "a body of parts": withBody({
    allOf: [
      { type: "object", required: ["a"], properties: { a: text } },
      { type: "object", properties: { b: text } },
    ],
  }),
  "readOnly and writeOnly": withAnswer({
    type: "object",
    properties: {
      a: { type: "string", readOnly: true },
      b: { type: "string", writeOnly: true },
    },
  }),
  deprecated: withPaths({
    "/a": {
      get: {
        operationId: "getA",
        deprecated: true,
        tags: ["Ünïcode", "a b"],
        responses: { "200": json({ type: "string", deprecated: true }) },
      },
    },
  }),
  "an operation without an id": withPaths({
    "/a": { get: { responses: { "200": json(text) } } },
  }),
  "an operation with trace": withPaths({
    "/a": { trace: { operationId: "traceA", responses: { "200": ok } } },
  }),
  "ids that are words of the language": withPaths(
    Object.fromEntries(
      ["delete", "constructor", "__proto__", "operations", "1"].map((id) => [
        `/${id}`,
        { get: { operationId: id, responses: { "204": ok } } },
      ]),
    ),
  ),
  "schemas that are called like types": withAnswer(
    { type: "object", properties: { a: ref("Record"), b: ref("string") } },
    schemas({
      Record: { type: "object", properties: { a: text } },
      string: { type: "string", enum: ["a"] },
      Check: text,
      "a.b-c": { type: "string", enum: ["x"] },
      "": text,
    }),
  ),
  "schemas that are true and false": withAnswer({
    type: "object",
    properties: {
      a: true,
      b: false,
    },
    additionalProperties: true,
  }),
  "an array of anything": withAnswer({ type: "array", items: true }),
  "an array without items": withAnswer({ type: "array" }),
  "a list of types": withAnswer({ type: ["string", "integer", "null"] }),
  "a discriminator with a mapping": withAnswer(
    {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: {
        propertyName: "kind",
        mapping: {
          meow: "#/components/schemas/Cat",
          Dog: "Dog",
        },
      },
    },
    schemas({
      Cat: { type: "object", required: ["kind"], properties: { kind: text } },
      Dog: { type: "object", required: ["kind"], properties: { kind: text } },
    }),
  ),
  "a discriminator on a parent": withAnswer(
    ref("Pet"),
    schemas({
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: text },
        discriminator: { propertyName: "kind" },
      },
      Cat: { allOf: [ref("Pet"), { type: "object", properties: { a: text } }] },
    }),
  ),
  "a pattern that needs no u flag": withAnswer({
    type: "string",
    pattern: "^[\\w-.]+\\-$",
  }),
  "a pattern that is none": withAnswer({ type: "string", pattern: "(" }),
  "a pattern with slashes and line ends": withAnswer({
    type: "string",
    pattern: "^/[^/\n\u2028]*$",
  }),
  "callbacks and links": withPaths({
    "/a": {
      post: {
        operationId: "postA",
        callbacks: {
          done: {
            "{$request.body#/url}": {
              post: { requestBody: json(text), responses: { "200": ok } },
            },
          },
        },
        responses: {
          "201": { ...ok, links: { self: { operationId: "postA" } } },
        },
      },
    },
  }),
  "security schemes and headers": withPaths(
    {
      "/a": {
        get: {
          operationId: "getA",
          security: [{ key: [] }],
          responses: {
            "200": {
              ...json(text),
              headers: { "X-Rate": { schema: { type: "integer" } } },
            },
          },
        },
      },
    },
    {
      components: {
        securitySchemes: { key: { type: "apiKey", in: "header", name: "k" } },
      },
    },
  ),
  "servers with variables": withAnswer(text, {
    servers: [
      {
        url: "https://{region}.example.com/`*/$x",
        variables: { region: { default: "eu" } },
      },
    ],
  }),
  "examples of every kind": withAnswer({
    type: "object",
    examples: [{ a: "*/" }],
    example: { a: "`" },
    properties: { a: { type: "string", examples: ["*/", "\u2028"] } },
  }),
  "an answer that nothing is": withAnswer(ref("A"), schemas({ A: false })),
  "a parameter that nothing is": {
    ...withParameters({ name: "q", in: "query", schema: ref("A") }),
    ...schemas({ A: false }),
  },
  "a body that nothing is": {
    ...withBody(ref("A")),
    ...schemas({ A: false }),
  },
  "a parameter without items": withParameters({
    name: "q",
    in: "query",
    schema: { type: "array", items: false },
  }),
  "a parameter that is one of several objects": withParameters({
    name: "q",
    in: "query",
    schema: { enum: [{ a: 1 }, [2]] },
  }),
  "a parameter of a tuple": withParameters({
    name: "q",
    in: "query",
    schema: { type: "array", prefixItems: [text], items: false },
  }),
  "an anchor": withAnswer({ type: "object", $anchor: "here" }),
  "a type that is none": withParameters({
    name: "q",
    in: "query",
    schema: { type: "file" },
  }),
  "bounds that are texts": withParameters({
    name: "q",
    in: "query",
    schema: { type: "integer", minimum: "1" },
  }),
  "required: true": withBody({
    type: "object",
    properties: { a: { type: "string", required: true } },
  }),
  "excluded bounds of 3.0 in 3.1": withAnswer({
    type: "number",
    minimum: 0,
    exclusiveMinimum: true,
  }),
  "nullable in 3.1": withAnswer({ type: "string", nullable: true }),
  "a path item among the components": withPaths(
    { "/a": { $ref: "#/components/pathItems/A" } },
    {
      components: {
        pathItems: {
          A: { get: { operationId: "getA", responses: { "204": ok } } },
        },
      },
    },
  ),
  "a parameter in nothing": withParameters({
    name: "q",
    in: "formData",
    schema: text,
  }),
  "a parameter with pipes": withParameters({
    name: "q",
    in: "query",
    style: "pipeDelimited",
    schema: { type: "array", items: text },
  }),
  "an object that is not exploded": withParameters({
    name: "q",
    in: "query",
    explode: false,
    schema: { type: "object", properties: { a: text } },
  }),
  "a path with a label": withPaths({
    "/a/{q}": {
      get: {
        operationId: "getA",
        parameters: [{ name: "q", in: "path", required: true, style: "label" }],
        responses: { "204": ok },
      },
    },
  }),
  "arrays of no known form": withParameters({
    name: "q",
    in: "query",
    "x-array-format": "pipes",
    schema: { type: "array", items: text },
  }),
  "x-safe that is no boolean": withOperation({ "x-safe": "yes" }),
  "a delivery without numbers": withAnswer(text, {
    "x-webhook-delivery": { timeoutMs: "10s", retries: 3 },
  }),
  "a legacy notice without a day": withAnswer(text, {
    "x-legacy": { successor: "v3", description: "Old." },
  }),
  "x-pagination that is true": withOperation({ "x-pagination": true }),
  "x-pagination without its keys": withOperation({
    "x-pagination": { strategy: "cursor" },
  }),
  "a limit without a maximum": withOperation({
    parameters: [
      { name: "limit", in: "query", schema: { type: "integer" } },
      { name: "after", in: "query", schema: text },
    ],
    "x-pagination": {
      strategy: "cursor",
      parameter: "after",
      limit: { parameter: "limit" },
      items: "",
      id: "/id",
    },
  }),
  "$defs inside a schema": withAnswer(
    {
      $ref: "#/components/schemas/A",
    },
    schemas({
      A: {
        type: "object",
        properties: { b: { $ref: "#/components/schemas/A/$defs/B" } },
        $defs: { B: text },
      },
    }),
  ),
};

/** Everything else has to compile. */
const refused = [
  ...["unevaluatedProperties", "a pattern that is none"],
  ...["a schema that is nothing but itself", "an operation without an id"],
  ...["a type that is none", "bounds that are texts", "required: true"],
  ...["excluded bounds of 3.0 in 3.1", "nullable in 3.1"],
  ...["a parameter in nothing", "a parameter with pipes"],
  ...["an object that is not exploded", "a path with a label"],
  ...["arrays of no known form", "x-safe that is no boolean"],
  ...["a delivery without numbers", "a legacy notice without a day"],
  "x-pagination that is true",
  ...["x-pagination without its keys", "a limit without a maximum"],
  ...["parameters of cookies and headers"],
];

describe("odd documents", { timeout: 60_000 }, () => {
  const accepted = Object.keys(documents).filter(
    (name) => !refused.includes(name),
  );

  let compiled: ReadonlyMap<string, Compiled>;
  beforeAll(async () => {
    compiled = await compileEach(accepted, (name) => {
      return generateFrom(documents[name] ?? {});
    });
  });

  it.each(accepted)("%s: the generated code compiles", (name) => {
    expect(compiled.get(name)?.problems).toEqual([]);
  });

  it.each(refused)("%s: an error with file and line", async (name) => {
    await expect(generateFrom(documents[name] ?? {})).rejects.toThrow(
      /spec\.json:\d+:\d+ /,
    );
  });

  it("a path item by reference: its operations are found", async () => {
    const files = await generateFrom(
      documents["a path item by reference"] ?? {},
    );
    expect(files["operations.ts"]).toContain("export const getA = ");
  });
});
