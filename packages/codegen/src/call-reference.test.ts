import { expect, it } from "vitest";
import { generateCallReference } from "./call-reference.js";
import type { OpenApiDocument, Schema } from "./document.js";

const word: Schema = {
  type: "object",
  properties: { word: { type: "string" } },
};

function tableOf(schemas: Record<string, Schema>): unknown {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Calls", version: "1" },
    components: { schemas },
  };
  const source = generateCallReference(document);
  const [, text = ""] = source.split("callReference = ");
  const [json = ""] = text.split(" as const");
  return JSON.parse(json.replace(/^( *)(\w+):/gm, '$1"$2":'));
}

it.each<[string, Record<string, Schema>, unknown]>([
  ["nothing where there are no calls", {}, {}],
  [
    "the fields of both kinds of calls, in their order",
    {
      Call: {
        oneOf: [
          { $ref: "#/components/schemas/Web" },
          { $ref: "#/components/schemas/Phone" },
        ],
      },
      Base: { type: "object", properties: { call_id: { type: "string" } } },
      Web: {
        allOf: [
          { $ref: "#/components/schemas/Base" },
          { properties: { token: { type: "string", "x-sensitive": "secret" } } },
        ],
      },
      Phone: {
        allOf: [
          { $ref: "#/components/schemas/Base" },
          { properties: { to: { type: "string" } } },
        ],
      },
    },
    {
      type: "object",
      properties: {
        call_id: { type: "string" },
        token: { type: "string", secret: true },
        to: { type: "string" },
      },
    },
  ],
  [
    "units, times, null, and types that differ as any",
    {
      Call: {
        type: "object",
        properties: {
          start: { type: "integer", "x-unit": "ms", "x-instant": true },
          end: { type: ["integer", "null"] },
          value: { type: ["integer", "string"] },
        },
      },
    },
    {
      type: "object",
      properties: {
        start: { type: "integer", unit: "ms", instant: true },
        end: { type: "integer", nullable: true },
        value: {},
      },
    },
  ],
  [
    "lists of unlike items, with the fields of all",
    {
      Call: {
        type: "object",
        properties: {
          turns: {
            type: "array",
            items: {
              oneOf: [
                word,
                { type: "object", properties: { digit: { type: "string" } } },
              ],
            },
          },
        },
      },
    },
    {
      type: "object",
      properties: {
        turns: {
          type: "array",
          items: {
            type: "object",
            properties: {
              word: { type: "string" },
              digit: { type: "string" },
            },
          },
        },
      },
    },
  ],
  [
    "an end where a schema leads into itself",
    {
      Call: {
        type: "object",
        properties: { parent: { $ref: "#/components/schemas/Call" } },
      },
    },
    {
      type: "object",
      properties: { parent: { type: "object", properties: { parent: {} } } },
    },
  ],
])("the table of calls has %s", (_, schemas, want) => {
  expect(tableOf(schemas)).toStrictEqual(want);
});
