import type { OpenApiDocument, Operation, Schema } from "@rollcall/codegen";
import { operationsOf, resolve } from "@rollcall/codegen";
import { jsonContentOf } from "./json-content.js";
import { nameOf } from "./schema-names.js";
import { listWebhookEvents } from "./webhook-events.js";

/**
 * The names of the objects and unions that several places share. What only one
 * request or event sends is described where it is sent.
 */
export function findSharedObjects(document: OpenApiDocument): Set<string> {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const withFields = schemas.filter(([, schema]) =>
    hasFields(document, schema),
  );
  const names = new Set(withFields.map(([name]) => name));
  for (const schema of listSentSchemas(document)) {
    names.delete(nameOf(schema) ?? "");
  }
  return names;
}

function hasFields(document: OpenApiDocument, unresolved: Schema): boolean {
  const schema = resolve(document, unresolved);
  const { properties, oneOf, anyOf, allOf } = schema;
  return Boolean(properties ?? oneOf ?? anyOf ?? allOf);
}

function listSentSchemas(document: OpenApiDocument): (Schema | undefined)[] {
  const placed = operationsOf(document);
  const events = listWebhookEvents(document);
  const operations = [...placed, ...events].map((one) => one.operation);
  const bodies = operations.map((operation) =>
    bodySchemaOf(document, operation),
  );
  const parameters = placed.flatMap((one) => one.parameters);
  const parameterSchemas = parameters.map(({ schema }) => schema);
  return [...bodies, ...parameterSchemas];
}

function bodySchemaOf(
  document: OpenApiDocument,
  { requestBody }: Operation,
): Schema | undefined {
  return jsonContentOf(document, requestBody)?.schema;
}
