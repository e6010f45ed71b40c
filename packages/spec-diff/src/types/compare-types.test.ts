import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../finding.js";
import type { Json, JsonObject } from "../json-value.js";
import { compareTypes } from "./compare-types.js";

type Way = "request" | "response";
type Verdict = "none" | "additive" | "breaking";

/** A document of one operation, whose body is the schema S. */
function documentOf(
  way: Way,
  schema: JsonObject,
  openapi = "3.1.0",
): JsonObject {
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/S" } },
  };
  const answer: JsonObject = { description: "ok" };
  const operation: JsonObject = {
    operationId: "op",
    responses: { "200": way === "response" ? { ...answer, content } : answer },
  };
  if (way === "request") {
    operation.requestBody = {
      required: true,
      content,
    };
  }
  return {
    openapi,
    info: {
      title: "t",
      version: "1",
    },
    paths: { "/t": { post: operation } },
    components: { schemas: { S: schema } },
  };
}

function object(properties: JsonObject, ...required: string[]): JsonObject {
  return {
    type: "object",
    properties,
    required,
  };
}

function verdictOf(changes: readonly Change[]): Verdict {
  if (changes.some(({ severity }) => severity === "breaking")) {
    return "breaking";
  }
  return changes.length > 0 ? "additive" : "none";
}

const text = { type: "string" };
const role = {
  type: "string",
  enum: ["agent", "user"],
};
const cat = object({ meow: text }, "meow");
const dog = object({ bark: text }, "bark");
const tree = (leaf: JsonObject): JsonObject =>
  object({
    leaf,
    inner: {
      type: "array",
      items: { $ref: "#/components/schemas/S" },
    },
  });

interface Row {
  readonly old: JsonObject;
  readonly new: JsonObject;
  readonly request: Verdict;
  readonly response: Verdict;
}

const rows: Readonly<Record<string, Row>> = {
  "an optional property that goes": {
    old: object({ a: text, b: text, c: text }),
    new: object({ a: text }),
    request: "breaking",
    response: "breaking",
  },
  "an optional property that comes": {
    old: object({ a: text }),
    new: object({ a: text, b: text }),
    request: "additive",
    response: "additive",
  },
  "a required property that comes": {
    old: object({ a: text }),
    new: object({ a: text, b: text }, "b"),
    request: "breaking",
    response: "additive",
  },
  "a property that becomes required": {
    old: object({ a: text }),
    new: object({ a: text }, "a"),
    request: "breaking",
    response: "additive",
  },
  "a property that becomes optional": {
    old: object({ a: text }, "a"),
    new: object({ a: text }),
    request: "additive",
    response: "breaking",
  },
  "an enum value that comes": {
    old: object({ a: role }),
    new: object({ a: { ...role, enum: ["agent", "user", "tool"] } }),
    request: "additive",
    response: "additive",
  },
  "an enum value that goes": {
    old: object({ a: role }),
    new: object({ a: { ...role, enum: ["agent"] } }),
    request: "breaking",
    response: "additive",
  },
  "an integer that was a number": {
    old: object({ a: { type: "number" } }),
    new: object({ a: { type: "integer" } }),
    request: "none",
    response: "none",
  },
  "a union that grows": {
    old: object({ a: { oneOf: [cat, dog] } }),
    new: object({ a: { oneOf: [cat, dog, object({ tweet: text })] } }),
    request: "additive",
    response: "breaking",
  },
  "a union in another order": {
    old: object({ a: { oneOf: [cat, dog] } }),
    new: object({ a: { oneOf: [dog, cat] } }),
    request: "none",
    response: "none",
  },
  "an empty object that gets a property": {
    old: { type: "object" },
    new: object({ a: text }),
    request: "additive",
    response: "additive",
  },
  "a record whose values change": {
    old: object({ a: { additionalProperties: text, type: "object" } }),
    new: object({
      a: { additionalProperties: { type: "number" }, type: "object" },
    }),
    request: "breaking",
    response: "breaking",
  },
  "a change deep inside a recursive schema": {
    old: tree(text),
    new: tree({ type: "boolean" }),
    request: "breaking",
    response: "breaking",
  },
  "a description that changes": {
    old: object({ a: { ...text, description: "one" } }),
    new: object({ a: { ...text, description: "two" } }),
    request: "none",
    response: "none",
  },
};

const table = Object.entries(rows).flatMap(([name, row]) =>
  (["request", "response"] as const).flatMap((way) =>
    ["3.0.3", "3.1.0"].map((version) => ({ name, way, version, row })),
  ),
);

test.each(table)("$name, in a $way of $version", async (given) => {
  const { way, version, row } = given;
  const changes = await compareTypes(
    documentOf(way, row.old, version),
    documentOf(way, row.new, version),
  );
  expect(verdictOf(changes)).toBe(row[way]);
});

test.each([
  ["3.0.3", { ...text, nullable: true }],
  ["3.1.0", { type: ["string", "null"] }],
])(
  "a value that may be null breaks who reads it, in %s",
  async (version, a) => {
    const [before, after] = [text, a as JsonObject].map((value) =>
      documentOf("response", object({ a: value }, "a"), version),
    );
    const changes = await compareTypes(before ?? {}, after ?? {});
    expect(changes).toMatchObject([
      {
        code: "types-response-read",
        severity: "breaking",
        path: "schema S.a",
        pointer: "/components/schemas/S/properties/a",
        before: "string",
        after: "null | string",
        uses: ["op response"],
      },
    ]);
  },
);

test("a change of a shared schema is told once, also inside unions", async () => {
  const shared = (name: JsonObject): JsonObject => {
    const document = documentOf("response", {
      oneOf: [
        { $ref: "#/components/schemas/T" },
        {
          type: "array",
          items: { $ref: "#/components/schemas/T" },
        },
      ],
    });
    const { schemas } = document.components as { schemas: JsonObject };
    schemas.T = object({ name, other: text });
    return document;
  };
  const number = { type: "number" };
  const changes = await compareTypes(shared(text), shared(number));
  expect(changes.map(({ code, path }) => [code, path])).toEqual([
    ["types-response-read", "schema T.name"],
  ]);
});

test("a new value of a closed enum breaks who reads it", async () => {
  const row = rows["an enum value that comes"] as Row;
  const changes = await compareTypes(
    documentOf("response", row.old),
    documentOf("response", row.new),
    { closedEnums: true },
  );
  expect(verdictOf(changes)).toBe("breaking");
});

describe("any document", () => {
  const schemas: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject }>(
    (tie) => ({
      schema: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<JsonObject>(text, role, { type: "integer" }, {}),
        fc
          .tuple(tie("schema"), tie("schema"))
          .map(([a, b]) => object({ a, b }, "a")),
        fc
          .array(tie("schema"), { minLength: 1, maxLength: 3 })
          .map((oneOf): JsonObject => ({ oneOf })),
        tie("schema").map(
          (items): JsonObject => ({
            type: "array",
            items,
          }),
        ),
      ),
    }),
  ).schema;

  test("is no change of itself", async () => {
    await fc.assert(
      fc.asyncProperty(
        schemas,
        fc.constantFrom<Way>("request", "response"),
        async (schema, way) => {
          const document = documentOf(way, schema);
          expect(await compareTypes(document, document)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("may have its names in any order", async () => {
    await fc.assert(
      fc.asyncProperty(schemas, schemas, async (one, other) => {
        const before = documentOf("response", one);
        const after = documentOf("response", other);
        const straight = await compareTypes(before, after);
        const turned = await compareTypes(turn(before), turn(after));
        expect(JSON.stringify(turned)).toBe(JSON.stringify(straight));
      }),
      { numRuns: 30 },
    );
  });
});

function turn<T extends Json>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(turn) as T;
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([n, v]) => [n, turn(v)])) as T;
}

test("An enum that is called otherwise in its place was renamed", async () => {
  const documentWith = (name: string): JsonObject => {
    const document = documentOf("request", {
      type: "object",
      properties: { mood: { $ref: `#/components/schemas/${name}` } },
    });
    const { schemas } = document.components as { schemas: JsonObject };
    schemas[name] = {
      type: "string",
      enum: ["calm", "cross"],
    };
    return document;
  };
  const changes = await compareTypes(
    documentWith("Mood"),
    documentWith("Temper"),
  );
  expect(changes).toMatchObject([
    {
      code: "types-name-renamed",
      path: "schema Mood",
      before: "Mood",
      after: "Temper",
    },
  ]);
});
