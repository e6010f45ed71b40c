import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { JsonObject } from "../src/json-value.js";
import { emptyFolder, fileOf } from "./support/documents.js";

const judge = fileURLToPath(new URL("support/judge-files.ts", import.meta.url));

const text: JsonObject = { type: "string" };
const whole: JsonObject = { type: "integer" };

const ref = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

const many = (
  count: number,
  entryOf: (index: number) => [string, JsonObject],
) => Object.fromEntries(Array.from({ length: count }, (_, i) => entryOf(i)));

/** A document whose one operation takes and gives a schema. */
function sending(schema: JsonObject, schemas: JsonObject): JsonObject {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.1.0",
    info: { title: "Limits", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "send",
          requestBody: { content },
          responses: { "200": { description: "", content } },
        },
      },
    },
    components: { schemas },
  };
}

/** Each of 5,000 schemas is a part of the one before it. */
const chain = (leaf: JsonObject): JsonObject =>
  sending(
    ref("S0"),
    many(5000, (index) => {
      const own = { properties: { [`p${index}`]: leaf } };
      const isLast = index === 4999;
      return [
        `S${index}`,
        { allOf: isLast ? [own] : [ref(`S${index + 1}`), own] },
      ];
    }),
  );

const alternatives = (leaf: JsonObject): JsonObject =>
  sending(
    {
      oneOf: Array.from({ length: 500 }, (_, index) => ({
        type: "object",
        properties: { [`p${index}`]: leaf },
      })),
    },
    {},
  );

/** Each has a constant of its own, which tells it apart. */
const alternativesWithRoles = (leaf: JsonObject): JsonObject =>
  sending(
    {
      oneOf: Array.from({ length: 500 }, (_, index) => ({
        type: "object",
        required: ["kind"],
        properties: {
          kind: { const: `kind ${index}` },
          value: { type: "object", properties: { [`p${index}`]: leaf } },
        },
      })),
    },
    {},
  );

const listed = ({ type }: JsonObject): JsonObject =>
  sending(
    {
      type: "string",
      enum: Array.from({ length: 100_000 }, (_, index) => `${type} ${index}`),
    },
    {},
  );

/** Named after its leaf, as are its schemas or its properties. */
const manySchemas = (leaf: JsonObject): JsonObject =>
  sending(
    text,
    many(5000, (index) => [
      `${leaf.type}${index}`,
      { type: "object", properties: { [`p${index}`]: text } },
    ]),
  );

const manyAlike = (leaf: JsonObject): JsonObject =>
  sending(
    text,
    many(5000, (index) => [
      `${leaf.type}${index}`,
      { type: "object", properties: { same: leaf } },
    ]),
  );

const manyProperties = (leaf: JsonObject): JsonObject =>
  sending(
    {
      type: "object",
      properties: many(20_000, (index) => [`${leaf.type}${index}`, text]),
    },
    {},
  );

/** Parts of parts, each twice. */
const doubled = (leaf: JsonObject): JsonObject =>
  sending(ref("D0"), {
    ...many(40, (index) => {
      const next = ref(`D${index + 1}`);
      return [`D${index}`, { allOf: [next, next] }];
    }),
    D40: { type: "object", properties: { leaf } },
  });

/** 4,096 alternatives, though twelve times two are written. */
const combined = ({ type = "" }: JsonObject): JsonObject => {
  const having = (name: string, value: JsonObject) => ({
    required: [name],
    properties: { [name]: value },
  });
  const unions = Array.from({ length: 12 }, (_, index) => ({
    oneOf: [
      having(`a${index}`, { const: 1 }),
      having(`b${index}`, { const: type }),
    ],
  }));
  return sending({ type: "object", allOf: unions }, {});
};

type Build = (leaf: JsonObject) => JsonObject;

const rows: readonly (readonly [string, Build, RegExp])[] = [
  ["a chain of 5,000 parts", chain, /^too-deep at line \d+$/],
  ["500 alternatives that all change", alternatives, /^breaking breaking$/],
  ["500 alternatives with roles", alternativesWithRoles, /^breaking breaking$/],
  ["an enum of 100,000 other values", listed, /^breaking breaking$/],
  ["5,000 schemas by other names", manySchemas, /^none breaking$/],
  ["5,000 other schemas of one outline", manyAlike, /^none breaking$/],
  ["20,000 other properties", manyProperties, /^warning breaking$/],
  ["an allOf of 12 unions", combined, /^breaking breaking$/],
  ["parts of parts, doubled 40 times", doubled, /^breaking breaking$/],
];

/** What ends a child that needs more than it may. */
const limits = {
  megabytes: 1500,
  milliseconds: 240_000,
};

test.each(rows)(
  "%s: an answer, or an error with its place, within bounds",
  async (_, build, want) => {
    const folder = await emptyFolder();
    const before = await fileOf(folder, "old.json", build(text));
    const after = await fileOf(folder, "new.json", build(whole));
    const { stdout } = spawnSync(
      process.execPath,
      [
        `--max-old-space-size=${limits.megabytes}`,
        "--conditions=@rollcall/source",
        "--import=tsx",
        judge,
        before,
        after,
      ],
      {
        encoding: "utf8",
        timeout: limits.milliseconds,
      },
    );
    expect(stdout).toMatch(want);
  },
  2 * limits.milliseconds,
);
