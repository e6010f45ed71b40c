import { describe, expect, test } from "vitest";
import type { OpenApiDocument, Operation, Schema } from "./document.js";
import { findSensitive } from "./find-sensitive.js";

const secret: Schema = { type: "string", "x-sensitive": "secret" };
const personal: Schema = { type: "string", "x-sensitive": "name" };

/** A list of ducks that leads back to ducks. */
const document = {
  openapi: "3.1.0",
  info: { title: "Ducks", version: "1" },
  paths: {},
  components: {
    schemas: {
      Token: secret,
      Duck: {
        oneOf: [
          { type: "object", properties: { name: personal } },
          {
            allOf: [
              { type: "object", properties: { token: secret } },
              {
                type: "object",
                properties: {
                  mate: { $ref: "#/components/schemas/Duck" },
                  token: secret,
                },
              },
            ],
          },
        ],
      },
    },
  },
} as unknown as OpenApiDocument;

function operationWith(schema: Schema, items?: string): Operation {
  const content = { "application/json": { schema } };
  return {
    responses: { 200: { description: "It went well.", content } },
    ...(items !== undefined && { "x-pagination": { items } as never }),
  };
}

const duck: Schema = { $ref: "#/components/schemas/Duck" };
const tools: Schema = {
  type: "object",
  properties: {
    tools: {
      type: "array",
      items: {
        type: "object",
        properties: { key: { $ref: "#/components/schemas/Token" } },
      },
    },
  },
};

const notes: Schema = {
  type: "object",
  properties: {
    own: { type: "object", "x-sensitive": "text" },
    said: {
      type: "array",
      "x-sensitive": "text",
      items: {
        type: "object",
        properties: { at: { type: "number" }, by: personal },
      },
    },
    numbers: {
      type: "array",
      items: { type: "string", "x-sensitive": "phone" },
    },
  },
};

const ducks = ["/mate/name name", "/mate/token secret"];

const rows: [string, Operation, string[]][] = [
  [
    "of one answer",
    operationWith(duck),
    [...ducks, "/name name", "/token secret"],
  ],
  [
    "of a bare list's items",
    operationWith({ type: "array", items: duck }, ""),
    [...ducks, "/name name", "/token secret"],
  ],
  [
    "of an envelope's items",
    operationWith(
      {
        type: "object",
        properties: { rows: { type: "array", items: tools } },
      },
      "/rows",
    ),
    ["/tools/*/key secret"],
  ],
  [
    "of a marked object as a whole, or of its parts where they are marked",
    operationWith(notes),
    ["/numbers/* phone", "/own text", "/said/*/by name"],
  ],
  ["of an operation that answers nothing", {}, []],
];

describe("sensitive fields", () => {
  test.each(rows)("%s", (_, operation, fields) => {
    const found = findSensitive(document, operation);
    const texts = found.map(({ pointer, kind }) => `${pointer} ${kind}`);
    expect(texts.sort()).toEqual(fields);
  });
});
