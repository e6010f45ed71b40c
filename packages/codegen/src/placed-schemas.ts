import { pointerTo } from "@rollcall/spec-diff";
import type {
  Body,
  OpenApiDocument,
  Operation,
  Schema,
} from "./openapi-document.js";
import { operationsOf, type PlacedOperation } from "./placed-operation.js";
import { resolve } from "./resolve.js";

/** A schema, and a JSON pointer to it. */
export interface PlacedSchema {
  readonly schema: Schema;
  readonly pointer: string;
}

/** Every schema that code is made from, without those behind references. */
export function schemasOf(document: OpenApiDocument): PlacedSchema[] {
  const { components, webhooks = {} } = document;
  const named = mapAt(components?.schemas, "/components/schemas");
  const ofOperations = operationsOf(document).flatMap((placed) =>
    inOperation(document, placed),
  );
  const ofWebhooks = Object.entries(webhooks).flatMap(([event, { post }]) =>
    inBodies(document, post, pointerTo("/webhooks", event, "post")),
  );
  const roots = [...named, ...ofOperations, ...ofWebhooks];
  return roots.flatMap(withInner);
}

function inOperation(
  document: OpenApiDocument,
  { operation, parameters, pointer }: PlacedOperation,
): PlacedSchema[] {
  const given = parameters.flatMap(({ schema, pointer: place }) =>
    at(schema, pointerTo(place, "schema")),
  );
  return [...given, ...inBodies(document, operation, pointer)];
}

function inBodies(
  document: OpenApiDocument,
  operation: Operation | undefined,
  pointer: string,
): PlacedSchema[] {
  const { requestBody, responses = {} } = operation ?? {};
  const answers = Object.entries(responses).flatMap(([status, answer]) =>
    inBody(document, answer, pointerTo(pointer, "responses", status)),
  );
  return [
    ...inBody(document, requestBody, pointerTo(pointer, "requestBody")),
    ...answers,
  ];
}

function inBody(
  document: OpenApiDocument,
  body: Body | undefined,
  pointer: string,
): PlacedSchema[] {
  if (typeof body !== "object") {
    return [];
  }
  const { content = {} } = resolve(document, body);
  return Object.entries(content).flatMap(([type, { schema }]) =>
    at(schema, pointerTo(pointer, "content", type, "schema")),
  );
}

function withInner(placed: PlacedSchema): PlacedSchema[] {
  return [placed, ...innerOf(placed).flatMap(withInner)];
}

const single = [
  ...["items", "additionalProperties", "not", "if", "then", "else"],
  ...["contains", "propertyNames"],
] as const satisfies (keyof Schema)[];
const lists = ["oneOf", "anyOf", "allOf", "prefixItems"] as const;
const maps = [
  "properties",
  "patternProperties",
  "x-hidden-properties",
] as const;

function innerOf({ schema, pointer }: PlacedSchema): PlacedSchema[] {
  return [
    ...single.flatMap((key) =>
      at(schema[key] as Schema | undefined, pointerTo(pointer, key)),
    ),
    ...lists.flatMap((key) => mapAt(schema[key], pointerTo(pointer, key))),
    ...maps.flatMap((key) => mapAt(schema[key], pointerTo(pointer, key))),
  ];
}

function mapAt(schemas: object | undefined, pointer: string): PlacedSchema[] {
  const entries = Object.entries(schemas ?? {});
  return entries.flatMap(([name, schema]) =>
    at(schema, pointerTo(pointer, name)),
  );
}

/** Schemas that are `true` or `false` have nothing to look at. */
function at(schema: Schema | undefined, pointer: string): PlacedSchema[] {
  if (typeof schema !== "object") {
    return [];
  }
  return [
    {
      schema,
      pointer,
    },
  ];
}
