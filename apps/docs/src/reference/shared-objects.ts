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
  const schemas = document.components?.schemas ?? {};
  const names = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (hasFields(document, schema)) {
      names.add(name);
    }
  }
  for (const schema of listSentSchemas(document)) {
    names.delete(nameOf(schema) ?? "");
  }
  return names;
}

function hasFields(document: OpenApiDocument, unresolved: Schema): boolean {
  const schema = resolve(document, unresolved);
  const fields =
    schema.properties ?? schema.oneOf ?? schema.anyOf ?? schema.allOf;
  return fields !== undefined;
}

function listSentSchemas(document: OpenApiDocument): (Schema | undefined)[] {
  const schemas: (Schema | undefined)[] = [];
  for (const { operation } of listWebhookEvents(document)) {
    const body = bodySchemaOf(document, operation);
    schemas.push(body);
  }
  for (const { operation, parameters } of operationsOf(document)) {
    const body = bodySchemaOf(document, operation);
    schemas.push(body);
    for (const parameter of parameters) {
      schemas.push(parameter.schema);
    }
  }
  return schemas;
}

function bodySchemaOf(
  document: OpenApiDocument,
  operation: Operation,
): Schema | undefined {
  const content = jsonContentOf(document, operation.requestBody);
  return content?.schema;
}
