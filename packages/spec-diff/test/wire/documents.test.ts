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
  type Verdict,
  withHeaders,
  withParameters,
} from "./support/documents.js";

const text = { type: "string" };
const whole = { type: "integer" };

type Row = readonly [
  what: string,
  before: JsonObject,
  after: JsonObject,
  verdict: Verdict,
];

const inPath = (route: string, name: string): JsonObject => ({
  openapi: "3.1.0",
  paths: {
    [route]: {
      get: {
        operationId: "getThing",
        parameters: [{ name, in: "path", required: true, schema: text }],
      },
    },
  },
});

const parameters: readonly Row[] = [
  [
    "an optional parameter comes",
    withParameters([]),
    withParameters([query(whole)]),
    "additive",
  ],
  [
    "a required parameter comes",
    withParameters([]),
    withParameters([query(whole, { required: true })]),
    "breaking",
  ],
  [
    "a required parameter with a default comes",
    withParameters([]),
    withParameters([query({ ...whole, default: 1 }, { required: true })]),
    // The default of a value that may not be left out says nothing.
    "breaking",
  ],
  [
    "a parameter goes",
    withParameters([query(whole)]),
    withParameters([]),
    "warning",
  ],
  [
    "a parameter becomes required",
    withParameters([query(whole)]),
    withParameters([query(whole, { required: true })]),
    "breaking",
  ],
  [
    "a parameter becomes optional",
    withParameters([query(whole, { required: true })]),
    withParameters([query(whole)]),
    "additive",
  ],
  [
    "a number of a query may be any text",
    withParameters([query(whole)]),
    withParameters([query(text)]),
    "additive",
  ],
  [
    "a text of a query has to be a number",
    withParameters([query(text)]),
    withParameters([query(whole)]),
    "breaking",
  ],
  [
    "a parameter moves from the query to a header",
    withParameters([query(whole, { required: true })]),
    withParameters([query(whole, { required: true, in: "header" })]),
    "breaking",
  ],
  [
    "lists are written in another form",
    withParameters([query({ type: "array" })]),
    withParameters([query({ type: "array" }, { explode: false })]),
    "breaking",
  ],
  [
    "lists are written in another form, in the words of x-array-format",
    withParameters([query({ type: "array" })]),
    withParameters([query({ type: "array" }, { "x-array-format": "comma" })]),
    "breaking",
  ],
  [
    "a parameter is deprecated",
    withParameters([query(whole)]),
    withParameters([query(whole, { deprecated: true })]),
    "additive",
  ],
  [
    "reserved characters may be sent as they are",
    withParameters([query(text)]),
    withParameters([query(text, { allowReserved: true })]),
    "additive",
  ],
  [
    "reserved characters have to be encoded",
    withParameters([query(text, { allowReserved: true })]),
    withParameters([query(text)]),
    "breaking",
  ],
  [
    "a parameter's schema becomes that of its content",
    withParameters([query({ type: "object" })]),
    withParameters([
      {
        name: "limit",
        in: "query",
        content: jsonContent({ type: "object" }),
      },
    ]),
    "breaking",
  ],
  [
    "the schema of a parameter's content narrows",
    withParameters([
      { name: "f", in: "query", content: jsonContent({ type: "number" }) },
    ]),
    withParameters([{ name: "f", in: "query", content: jsonContent(whole) }]),
    "breaking",
  ],
  [
    "a parameter of a path is renamed",
    inPath("/things/{id}", "id"),
    inPath("/things/{thing}", "thing"),
    "none",
  ],
  [
    "a parameter of the path item becomes required",
    documentWith({ parameters: [query(whole)], get: {} }),
    documentWith({ parameters: [query(whole, { required: true })], get: {} }),
    "breaking",
  ],
];

const twoHundred = (answer: JsonObject): JsonObject =>
  operation({ responses: { 200: { description: "D", ...answer } } });

const answers = (...statuses: string[]): JsonObject =>
  operation({
    responses: Object.fromEntries(
      statuses.map((status) => [status, { description: "D" }]),
    ),
  });

const answersOf = (responses: Readonly<Record<string, Json>>): JsonObject =>
  operation({
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, schema]) => [
        status,
        { description: "D", content: jsonContent(schema) },
      ]),
    ),
  });

const header = (schema: Json, required = true): JsonObject =>
  withHeaders({ "X-Rate": { required, schema } });

const bodiesAndAnswers: readonly Row[] = [
  [
    "a body becomes required",
    operation({ requestBody: { content: jsonContent(text) } }),
    request(text),
    "breaking",
  ],
  ["a required body comes", operation({}), request(text), "breaking"],
  [
    "an optional body comes",
    operation({}),
    operation({ requestBody: { content: jsonContent(text) } }),
    "additive",
  ],
  [
    "a media type of a request goes",
    operation({ requestBody: { content: { "a/b": {}, "a/c": {} } } }),
    operation({ requestBody: { content: { "a/b": {} } } }),
    "breaking",
  ],
  [
    "a media type of a response goes",
    twoHundred({ content: { "a/b": {}, "a/c": {} } }),
    twoHundred({ content: { "a/b": {} } }),
    "breaking",
  ],
  [
    "a media type of a response comes",
    twoHundred({ content: { "a/b": {} } }),
    twoHundred({ content: { "a/b": {}, "a/c": {} } }),
    "additive",
  ],
  ["a body goes", request(text), operation({}), "breaking"],
  [
    "a media type of a request becomes a range",
    operation({ requestBody: { content: { "a/b": {} } } }),
    operation({ requestBody: { content: { "a/*": {} } } }),
    "additive",
  ],
  [
    "a range of media types of a request becomes one",
    operation({ requestBody: { content: { "*/*": {} } } }),
    operation({ requestBody: { content: { "a/b": {} } } }),
    "breaking",
  ],
  [
    "a range of media types of a response becomes one",
    twoHundred({ content: { "a/*": { schema: text } } }),
    twoHundred({ content: { "a/b": { schema: text } } }),
    "additive",
  ],
  [
    "a range of media types of a response becomes one of another schema",
    twoHundred({ content: { "application/*": { schema: text } } }),
    twoHundred({ content: { "application/json": { schema: whole } } }),
    "breaking",
  ],
  [
    "a media type of a response becomes a range",
    twoHundred({ content: { "a/b": {} } }),
    twoHundred({ content: { "a/*": {} } }),
    "breaking",
  ],
  ["a range becomes its status", answers("2XX"), answers("200"), "additive"],
  [
    "a status says something else than its range did",
    answersOf({ "2XX": text }),
    answersOf({ 200: whole }),
    "breaking",
  ],
  [
    "a status says something else than the default did",
    answersOf({ default: text }),
    answersOf({ default: text, 200: whole }),
    "breaking",
  ],
  [
    "a status beside the default of errors",
    answersOf({ 200: text, default: text }),
    answersOf({ 200: text, 202: whole, default: text }),
    "additive",
  ],
  ["a success goes", answers("200", "201"), answers("200"), "breaking"],
  ["an error goes", answers("200", "404"), answers("200"), "additive"],
  ["an error comes", answers("200"), answers("200", "404"), "additive"],
  ["a status becomes its range", answers("200"), answers("2XX"), "additive"],
  [
    "a range covers what a status said",
    answersOf({ 200: text }),
    answersOf({ "2XX": text }),
    "additive",
  ],
  [
    "a range says something else than its status did",
    answersOf({ 200: text }),
    answersOf({ "2XX": whole }),
    "breaking",
  ],
  [
    "the case of a range",
    answersOf({ "2XX": text }),
    answersOf({ "2xx": text }),
    "none",
  ],
  ["a required header goes", header(whole), withHeaders({}), "breaking"],
  ["an optional header goes", header(whole, false), withHeaders({}), "none"],
  ["a header comes", withHeaders({}), header(whole), "additive"],
  ["a header may be missing", header(whole), header(whole, false), "breaking"],
  ["a header widens", header(whole), header(text), "breaking"],
  ["a header narrows", header(text), header(whole), "additive"],
  [
    "a header is deprecated",
    header(whole),
    withHeaders({
      "X-Rate": { required: true, schema: whole, deprecated: true },
    }),
    "additive",
  ],
];

const signedIn = (...security: Json[]): JsonObject => operation({ security });

/** What an operation of `key` asks for; the operation never changes. */
const keyed = (securitySchemes: JsonObject): JsonObject =>
  operation({ security: [{ key: [] }] }, { components: { securitySchemes } });

const inHeader = { type: "apiKey", in: "header", name: "X-Key" };
const bearer = { type: "http", scheme: "bearer" };

/** A document with one server, whose address has a part to choose. */
const servedIn = (regions: Json[], preferred: Json): JsonObject =>
  operation(
    {},
    {
      servers: [
        {
          url: "https://{region}.a.test/",
          variables: { region: { default: preferred, enum: regions } },
        },
      ],
    },
  );

const operations: readonly Row[] = [
  [
    "a server is not everywhere any more",
    servedIn(["eu", "us"], "eu"),
    servedIn(["eu"], "eu"),
    "warning",
  ],
  [
    "a server is somewhere else by default",
    servedIn(["eu", "us"], "eu"),
    servedIn(["eu", "us"], "us"),
    "warning",
  ],
  [
    "a key moves from a header to the query",
    keyed({ key: inHeader }),
    keyed({ key: { ...inHeader, in: "query" } }),
    "breaking",
  ],
  [
    "a name means another scheme, and the old one has another name",
    keyed({ key: inHeader }),
    keyed({ key: bearer, old: inHeader }),
    "breaking",
  ],
  ["a scope comes", signedIn({ a: [] }), signedIn({ a: ["x"] }), "breaking"],
  ["a scope goes", signedIn({ a: ["x"] }), signedIn({ a: [] }), "additive"],
  ["signing in is asked for", operation({}), signedIn({ a: [] }), "breaking"],
  [
    "signing in is optional",
    signedIn({ a: [] }),
    signedIn({ a: [] }, {}),
    "additive",
  ],
  ["nobody signs in", signedIn({ a: [] }), signedIn(), "additive"],
  [
    "another way comes",
    signedIn({ a: [] }),
    signedIn({ a: [] }, { b: [] }),
    "additive",
  ],
  [
    "a way goes",
    signedIn({ a: [] }, { b: [] }),
    signedIn({ a: [] }),
    "breaking",
  ],
  [
    "two are asked for at once",
    signedIn({ a: [] }),
    signedIn({ a: [], b: [] }),
    "breaking",
  ],
  ["an operation goes", operation({}), documentWith({}), "breaking"],
  ["an operation comes", documentWith({}), operation({}), "additive"],
  [
    "an operation is deprecated",
    operation({}),
    operation({ deprecated: true }),
    "additive",
  ],
  [
    "an operationId changes",
    operation({}),
    operation({ operationId: "x" }),
    "none",
  ],
];

const webhook = (schema: Json): JsonObject => ({
  openapi: "3.1.0",
  webhooks: {
    done: {
      post: {
        requestBody: { content: jsonContent(schema) },
        responses: {
          200: { description: "D", content: jsonContent(schema) },
        },
      },
    },
  },
});

/** What the service sends by itself, without the answers to it. */
const sent = (schema: Json): JsonObject => ({
  openapi: "3.1.0",
  webhooks: {
    done: { post: { requestBody: { content: jsonContent(schema) } } },
  },
});

const calledBack = (schema: Json): JsonObject =>
  operation({
    callbacks: {
      done: {
        "{$request.body#/url}": {
          post: { requestBody: { content: jsonContent(schema) } },
        },
      },
    },
  });

/** A webhook with a header beside its body. */
const signed = (
  header: JsonObject | undefined,
  body: JsonObject = { required: true },
): JsonObject => ({
  openapi: "3.1.0",
  webhooks: {
    done: {
      post: {
        parameters: header
          ? [{ name: "x-signature", in: "header", schema: text, ...header }]
          : [],
        requestBody: { content: jsonContent(whole), ...body },
      },
    },
  },
});

const sentByService: readonly Row[] = [
  [
    "a header that came with each webhook goes",
    signed({ required: true }),
    signed(undefined),
    "breaking",
  ],
  [
    "a header that came with some webhooks goes",
    signed({}),
    signed(undefined),
    "warning",
  ],
  [
    "a header may be missing from a webhook",
    signed({ required: true }),
    signed({}),
    "breaking",
  ],
  [
    "a header comes with each webhook",
    signed(undefined),
    signed({ required: true }),
    "additive",
  ],
  [
    "a webhook may come without a body",
    signed(undefined),
    signed(undefined, { required: false }),
    "breaking",
  ],
  [
    "a webhook's body widens",
    sent(whole),
    sent({ type: "number" }),
    "breaking",
  ],
  [
    "a webhook's body narrows",
    sent({ type: "number" }),
    sent(whole),
    "additive",
  ],
  [
    "the answer to a webhook narrows as its body does",
    webhook({ type: "number" }),
    webhook(whole),
    "breaking",
  ],
  ["a webhook goes", sent(whole), { openapi: "3.1.0" }, "breaking"],
  ["a webhook comes", { openapi: "3.1.0" }, sent(whole), "additive"],
  [
    "a callback's body widens",
    calledBack(whole),
    calledBack({ type: "number" }),
    "breaking",
  ],
  [
    "a callback's body narrows",
    calledBack({ type: "number" }),
    calledBack(whole),
    "additive",
  ],
];

describe.each([
  ["parameters", parameters],
  ["bodies and answers", bodiesAndAnswers],
  ["operations", operations],
  ["what the service sends", sentByService],
])("%s", (_, rows) => {
  test.each(rows)("%s", (_what, before, after, verdict) => {
    expect(judge(before, after)).toBe(verdict);
  });
});

const thing = (properties: JsonObject): JsonObject => ({
  Thing: { type: "object", properties },
});

describe("a shared schema", () => {
  test("gives one change, with all places that use it", () => {
    const old = shared(thing({ size: whole }));
    const revised = shared(thing({ size: { type: "number" } }));
    const changes = compareWire(old, revised);
    expect(changes).toEqual([
      expect.objectContaining({
        code: "type-changed",
        severity: "breaking",
        direction: "both",
        path: "Thing.size",
        pointer: "/components/schemas/Thing/properties/size",
        uses: ["addThing request", "addThing response"],
      }),
    ]);
  });

  test("does not break by what only its requests widen", () => {
    const reference = { $ref: "#/components/schemas/Thing" };
    const old = request(reference, thing({ size: whole }));
    const revised = request(reference, thing({ size: { type: "number" } }));
    expect(judge(old, revised)).toBe("additive");
  });

  test("may hold itself", () => {
    const next = { $ref: "#/components/schemas/Thing" };
    const old = shared(thing({ next, size: whole }));
    const revised = shared(thing({ next, size: text }));
    const codes = compareWire(old, revised).map(({ code }) => code);
    expect(codes).toEqual(["type-changed"]);
  });
});

test("values that are added to a response break where enums are closed", () => {
  const old = response({ type: "string", enum: ["a"] });
  const revised = response({ type: "string", enum: ["a", "b"] });
  expect(judge(old, revised)).toBe("additive");
  expect(judge(old, revised, { closedEnums: true })).toBe("breaking");
});
