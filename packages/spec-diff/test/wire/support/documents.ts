import type { Change, Severity } from "../../../src/finding.js";
import type { Json, JsonObject } from "../../../src/json-value.js";
import { compareWire } from "../../../src/wire/compare-wire.js";
import type { WireOptions } from "../../../src/wire/comparison.js";

/** The weightiest severity of all changes; `none` where there is none. */
export type Verdict = Severity | "none";

const order: readonly Verdict[] = [
  "none",
  "docs",
  "additive",
  "warning",
  "breaking",
];

export function verdictOf(changes: readonly Change[]): Verdict {
  const ranks = changes.map(({ severity }) => order.indexOf(severity));
  return order[Math.max(0, ...ranks)] ?? "none";
}

/** The verdict on two documents. */
export const judge = (
  old: JsonObject,
  revised: JsonObject,
  options?: WireOptions,
): Verdict => verdictOf(compareWire(old, revised, options));

/** A document of one path, `/things`. */
export function documentWith(
  operations: JsonObject,
  more: JsonObject = {},
): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "Things",
      version: "1.0.0",
    },
    paths: {
      "/things": operations,
    },
    ...more,
  };
}

/** A document of one operation, `POST /things`. */
export const operation = (
  post: JsonObject,
  more: JsonObject = {},
): JsonObject =>
  documentWith(
    {
      post: {
        operationId: "addThing",
        responses: {},
        ...post,
      },
    },
    more,
  );

export const jsonContent = (schema: Json): JsonObject => ({
  "application/json": {
    schema,
  },
});

const components = (schemas: JsonObject): JsonObject => ({
  components: {
    schemas,
  },
});

/** A request whose body has a schema. */
export const request = (schema: Json, schemas: JsonObject = {}): JsonObject =>
  operation(
    {
      requestBody: {
        required: true,
        content: jsonContent(schema),
      },
    },
    components(schemas),
  );

/** A response whose body has a schema. */
export const response = (schema: Json, schemas: JsonObject = {}): JsonObject =>
  operation(
    {
      responses: {
        200: {
          description: "Done.",
          content: jsonContent(schema),
        },
      },
    },
    components(schemas),
  );

/** One schema for what is sent and what is answered. */
export const shared = (schemas: JsonObject): JsonObject =>
  operation(
    {
      requestBody: {
        content: jsonContent({ $ref: "#/components/schemas/Thing" }),
      },
      responses: {
        200: {
          description: "Done.",
          content: jsonContent({ $ref: "#/components/schemas/Thing" }),
        },
      },
    },
    components(schemas),
  );

/** An operation with some parameters. */
export const withParameters = (
  parameters: Json[],
  more: JsonObject = {},
): JsonObject => operation({ parameters }, more);

export const query = (schema: Json, more: JsonObject = {}): JsonObject => ({
  name: "limit",
  in: "query",
  schema,
  ...more,
});

/** A response with some headers. */
export const withHeaders = (headers: JsonObject): JsonObject =>
  operation({
    responses: {
      200: {
        description: "Done.",
        headers,
      },
    },
  });
