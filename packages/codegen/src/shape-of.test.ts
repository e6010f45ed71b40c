import { expect, test } from "vitest";
import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { shapeOf } from "./shape-of.js";

const schemas: Record<string, Schema> = {
  Duck: { type: "object", required: ["kind"] },
  Goose: {
    allOf: [{ $ref: "#/components/schemas/Duck" }, { required: ["a"] }],
  },
  Bird: {
    oneOf: [
      { $ref: "#/components/schemas/Duck" },
      { $ref: "#/components/schemas/Bird" },
    ],
  },
};
const document = { components: { schemas } } as unknown as OpenApiDocument;

const bird = { $ref: "#/components/schemas/Bird" };
const duck = { $ref: "#/components/schemas/Duck" };
const goose = { $ref: "#/components/schemas/Goose" };
const untold = { properties: { kind: { const: "a" } } };
const discriminator = { propertyName: "kind" };

test.each<[string, Schema, string | undefined]>([
  ["an object", { type: "object" }, "object"],
  ["a list", { type: "array" }, "array"],
  ["a word", { type: "string" }, undefined],
  ["an object or null", { type: ["object", "null"] }, undefined],
  ["anything", {}, undefined],
  ["a reference", duck, "object"],
  ["parts of which one is an object", goose, "object"],
  ["one of two objects", { oneOf: [duck, goose] }, "object"],
  ["any of two objects", { anyOf: [duck, goose] }, "object"],
  [
    "one of two lists",
    { oneOf: [{ type: "array" }, { type: "array" }] },
    "array",
  ],
  ["a union in a union", { anyOf: [duck, { oneOf: [goose, duck] }] }, "object"],
  ["a union that is a member of itself", bird, "object"],
  ["a part that is a union", { allOf: [{ oneOf: [duck, goose] }] }, "object"],
  ["an object or a list", { oneOf: [duck, { type: "array" }] }, undefined],
  ["an object or anything", { oneOf: [duck, {}] }, undefined],
  [
    "an object or null, of a union",
    { oneOf: [duck, { type: "null" }] },
    undefined,
  ],
  [
    "members told apart, without types",
    { oneOf: [untold, duck], discriminator },
    "object",
  ],
  [
    "members told apart, or null",
    { oneOf: [untold, { type: "null" }], discriminator },
    undefined,
  ],
])("The shape of %s", (_, schema, shape) => {
  expect(shapeOf(document, schema)).toBe(shape);
});
