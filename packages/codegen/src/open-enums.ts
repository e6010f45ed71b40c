import type { OpenApiDocument, Schema } from "./document.js";
import { children, discriminators, receivedNames } from "./reachable.js";

/**
 * Every enum that the API sends us, so that a value of tomorrow must
 * type-check. What tells the members of a union apart is not among them: an
 * open role would make every narrowing by it impossible.
 */
export function openEnums(document: OpenApiDocument): Set<Schema> {
  const found = new Set<Schema>();
  const received = receivedNames(document);
  const unions = discriminators(document);
  for (const [name, schema] of Object.entries(
    document.components?.schemas ?? {},
  )) {
    if (received.has(name)) {
      collect(schema, found, schema.properties?.[unions.get(name) ?? ""]);
    }
  }
  return found;
}

function collect(
  schema: Schema,
  found: Set<Schema>,
  except: Schema | undefined,
): void {
  if (schema === except) {
    return;
  }
  if (schema.type === "string" && schema.enum) {
    found.add(schema);
  }
  for (const child of children(schema)) {
    collect(child, found, except);
  }
}
