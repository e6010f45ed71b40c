import { type OpenApiDocument, resolve, type Schema } from "@rollcall/codegen";

/**
 * Whether a field holds people's data: it is marked so, or it is a filter on a
 * field of a call that is.
 */
export function isSensitive(
  document: OpenApiDocument,
  schema: Schema,
): boolean {
  if (schema["x-sensitive"]) {
    return true;
  }
  const rule = schema["x-filter"];
  if (rule === undefined || !("field" in rule)) {
    return false;
  }
  const names = sensitiveNames(document);
  const tokens = [rule.field].flat().flatMap((field) => field.split("/"));
  return tokens.some((token) => names.has(token));
}

const known = new WeakMap<OpenApiDocument, ReadonlySet<string>>();

/** The names of all fields that are marked, wherever they are. */
function sensitiveNames(document: OpenApiDocument): ReadonlySet<string> {
  const names = known.get(document) ?? findSensitiveNames(document);
  known.set(document, names);
  return names;
}

function findSensitiveNames(document: OpenApiDocument): Set<string> {
  const schemas = Object.values(document.components?.schemas ?? {});
  const properties = schemas.flatMap((schema) =>
    Object.entries(schema.properties ?? {}),
  );
  const marked = properties.filter(
    ([, property]) => resolve(document, property)["x-sensitive"],
  );
  return new Set(marked.map(([name]) => name));
}
