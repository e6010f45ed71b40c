import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/json-value.js";
import { judge, request, response, type Verdict } from "./support/documents.js";

const text = { type: "string" };

const animal = (kind: Json, own: string): JsonObject => ({
  type: "object",
  required: ["kind", own],
  properties: { kind, [own]: text },
});

const cat = animal(text, "claws");
const dog = animal(text, "bones");

/** Alternatives by their names, and which values lead to which of them. */
interface Union {
  readonly schemas: JsonObject;
  readonly mapping?: JsonObject;
}

function discriminated({ schemas, mapping }: Union): [Json, JsonObject] {
  const names = Object.keys(schemas);
  const union = {
    oneOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
    discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
  };
  return [union, schemas];
}

const schemas = { Cat: cat, Dog: dog };
const mapped: Union = { schemas, mapping: { cat: "Cat", dog: "Dog" } };

const renamed: Union = {
  schemas: { Tiger: cat, Dog: dog },
  mapping: { cat: "Tiger", dog: "Dog" },
};

const written: Union = {
  schemas,
  mapping: {
    dog: "#/components/schemas/Dog",
    cat: "#/components/schemas/Cat",
  },
};

type Row = readonly [
  what: string,
  before: Union,
  after: Union,
  inRequest: Verdict,
  inResponse: Verdict,
];

const rows: readonly Row[] = [
  ["names in place of references", written, mapped, "none", "none"],
  ["a mapped component has another name", mapped, renamed, "none", "none"],
  [
    "a component whose name is its value has another name",
    { schemas },
    { schemas: { Tiger: cat, Dog: dog } },
    "breaking",
    "breaking",
  ],
  [
    "components that say their values themselves have other names",
    { schemas: { Cat: animal({ const: "cat" }, "claws"), Dog: dog } },
    { schemas: { Tiger: animal({ const: "cat" }, "claws"), Dog: dog } },
    "none",
    "none",
  ],
  [
    "values swap their alternatives",
    mapped,
    { schemas, mapping: { cat: "Dog", dog: "Cat" } },
    "breaking",
    "breaking",
  ],
  [
    "a second value leads to an alternative",
    mapped,
    { schemas, mapping: { cat: "Cat", tiger: "Cat", dog: "Dog" } },
    "additive",
    "additive",
  ],
  [
    "one of two values goes",
    { schemas, mapping: { cat: "Cat", tiger: "Cat", dog: "Dog" } },
    mapped,
    "breaking",
    "additive",
  ],
];

describe("what tells alternatives apart", () => {
  test.each(rows)("%s", (_what, before, after, inRequest, inResponse) => {
    const was = discriminated(before);
    const is = discriminated(after);
    const verdicts = {
      request: judge(request(...was), request(...is)),
      response: judge(response(...was), response(...is)),
    };
    expect(verdicts).toEqual({
      request: inRequest,
      response: inResponse,
    });
  });
});
