import { children } from "../child-schemas.js";
import {
  jsonSchemaOf,
  type OpenApiDocument,
  type Schema,
} from "../openapi-document.js";
import { operationsOf } from "../placed-operation.js";
import { resolve } from "../resolve.js";
import type { Alias } from "./alias.js";

/** Whether an alias is of a property that stands in an answer or a webhook. */
export function isSentByService(
  document: OpenApiDocument,
  { kind, of = "" }: Alias,
): boolean {
  if (kind !== "property") {
    return false;
  }
  const wanted = document.components?.schemas?.[of];
  const seen = new Set<Schema>();
  const waiting = findSentSchemas(document);
  for (const unresolved of waiting) {
    const schema = targetOf(document, unresolved);
    if (!seen.has(schema)) {
      seen.add(schema);
      waiting.push(...children(schema));
    }
  }
  return wanted !== undefined && seen.has(wanted);
}

/** The schema itself, not a copy, however many references lead to it. */
function targetOf(document: OpenApiDocument, schema: Schema): Schema {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(schema.$ref ?? "")?.[1];
  const target = name && document.components?.schemas?.[name];
  if (target) {
    return targetOf(document, target);
  }
  if (schema.$ref) {
    return resolve(document, schema);
  }
  return schema;
}

/** The schemas of all answers and of all webhooks. */
function findSentSchemas(document: OpenApiDocument): Schema[] {
  const answers = operationsOf(document).flatMap(({ operation }) =>
    Object.values(operation.responses ?? {}),
  );
  const events = Object.values(document.webhooks ?? {}).map(
    ({ post }) => post?.requestBody,
  );
  const schemas = [...answers, ...events].map((body) =>
    jsonSchemaOf(document, body),
  );
  return schemas.filter((schema) => schema !== undefined);
}
