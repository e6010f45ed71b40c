import type { OpenApiDocument, Schema } from "./openapi-document.js";

/**
 * Cuts references that TypeScript could not write: a type may lead back to
 * itself through a property, but not through items and unions alone. What is
 * cut there may be anything. Changes the document.
 */
export function cutTypeCircles({ components }: OpenApiDocument): void {
  const schemas = components?.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas)) {
    for (const reference of directReferences(schema)) {
      const target = nameIn(reference);
      if (target !== undefined && leadsTo(schemas, target, name)) {
        delete reference.$ref;
      }
    }
  }
}

/** The references that the type of a schema is made of at once. */
function directReferences(schema: Schema): Schema[] {
  if (typeof schema !== "object") {
    return [];
  }
  if (schema.$ref !== undefined) {
    return [schema];
  }
  const { items, oneOf = [], anyOf = [], allOf = [] } = schema;
  const inner = [items ?? [], oneOf, anyOf, allOf].flat();
  return inner.flatMap(directReferences);
}

const ofSchema = /^#\/components\/schemas\/([^/]+)$/;

function nameIn({ $ref = "" }: Schema): string | undefined {
  const [, token] = ofSchema.exec($ref) ?? [];
  return token?.replaceAll("~1", "/").replaceAll("~0", "~");
}

function leadsTo(
  schemas: Record<string, Schema>,
  from: string,
  to: string,
): boolean {
  const reached = new Set([from]);
  for (const name of reached) {
    const schema = schemas[name];
    const targets = schema ? directReferences(schema).map(nameIn) : [];
    for (const target of targets) {
      if (target !== undefined) {
        reached.add(target);
      }
    }
  }
  return reached.has(to);
}
