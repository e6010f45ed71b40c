import { describe, expect, test } from "vitest";
import { findSecrets } from "./find-secrets.js";
import type { OpenApiDocument, Operation, Schema } from "./openapi-document.js";

const secret: Schema = { type: "string", "x-sensitive": "secret" };
const personal: Schema = { type: "string", "x-sensitive": true };

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

const rows: [string, Operation, string[]][] = [
  ["of one answer", operationWith(duck), ["/mate/token", "/token"]],
  [
    "of a bare list's items",
    operationWith({ type: "array", items: duck }, ""),
    ["/mate/token", "/token"],
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
    ["/tools/*/key"],
  ],
  ["of an operation that answers nothing", {}, []],
];

describe("secrets", () => {
  test.each(rows)("%s", (_, operation, pointers) => {
    const found = findSecrets(document, operation);
    expect(found.sort()).toEqual(pointers);
  });
});
