import { describe, expect, it } from "vitest";
import type { Parameter, Schema } from "../src/openapi-document.js";
import { queryFormOf } from "../src/query-form.js";

const document = {
  openapi: "3.1.0",
  info: {
    title: "A test",
    version: "1",
  },
};
const list: Schema = { type: "array" };
const object: Schema = { type: "object" };

describe("how a query holds a value", () => {
  it.each<[string, Partial<Parameter>, string | undefined]>([
    ["a list is repeated", { schema: list }, "repeat"],
    ["a list that is not exploded", { schema: list, explode: false }, "comma"],
    [
      "a list that may be null",
      { schema: { type: ["array", "null"] } },
      "repeat",
    ],
    ["what may be a list", { schema: { oneOf: [list] } }, "repeat"],
    ["an object is its properties", { schema: object }, "flat"],
    ["properties mean an object", { schema: { properties: {} } }, "flat"],
    ["a deep object", { schema: object, style: "deepObject" }, "brackets"],
    ["a media type", { content: { "application/json": {} } }, "json"],
    [
      "what we say ourselves comes first",
      { schema: list, style: "pipeDelimited", "x-array-format": "indices" },
      "indices",
    ],
    ["a text has no form", { schema: { type: "string" } }, "brackets"],
    ["a list with pipes", { schema: list, style: "pipeDelimited" }, undefined],
    ["an object in commas", { schema: object, explode: false }, undefined],
  ])("%s", (_, fields, want) => {
    const parameter = {
      name: "q",
      in: "query",
      ...fields,
    };
    expect(queryFormOf(document, parameter)).toBe(want);
  });
});
