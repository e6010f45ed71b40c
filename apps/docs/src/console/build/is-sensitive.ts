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
  if (rule === undefined) {
    return false;
  }
  if (!("field" in rule)) {
    return false;
  }
  const names = sensitiveNames(document);
  const tokens = listTokens(rule.field);
  return tokens.some((token) => names.has(token));
}

/** The names on the way to a field, or to each of some fields. */
function listTokens(pointers: string | readonly string[]): string[] {
  const each = [pointers].flat();
  return each.flatMap((pointer) => pointer.split("/"));
}

const known = new WeakMap<OpenApiDocument, ReadonlySet<string>>();

/** The names of all fields that are marked, wherever they are. */
function sensitiveNames(document: OpenApiDocument): ReadonlySet<string> {
  const names = known.get(document) ?? findSensitiveNames(document);
  known.set(document, names);
  return names;
}

function findSensitiveNames(document: OpenApiDocument): Set<string> {
  const names = new Set<string>();
  const schemas = document.components?.schemas ?? {};
  for (const { properties = {} } of Object.values(schemas)) {
    for (const [name, property] of Object.entries(properties)) {
      const schema = resolve(document, property);
      if (schema["x-sensitive"]) {
        names.add(name);
      }
    }
  }
  return names;
}
