import {
  type OpenApiDocument,
  resolve,
  type Schema,
  successOf,
} from "./document.js";
import { operationsOf } from "./placed-operation.js";

/** The name of the component schema that a reference points to. */
export const schemaName = (ref: string): string =>
  ref.slice(ref.lastIndexOf("/") + 1);

/** The schemas directly inside a schema. */
export function children(schema: Schema): Schema[] {
  const {
    properties = {},
    items,
    additionalProperties,
    oneOf = [],
    anyOf = [],
    allOf = [],
  } = schema;
  const inner = [...Object.values(properties), ...oneOf, ...anyOf, ...allOf];
  if (items) {
    inner.push(items);
  }
  if (typeof additionalProperties === "object") {
    inner.push(additionalProperties);
  }
  return inner;
}

/**
 * The names of all component schemas that can be met inside `schema`, its own
 * included.
 */
function namesWithin(
  document: OpenApiDocument,
  schema: Schema,
  found = new Set<string>(),
): Set<string> {
  if (schema.$ref) {
    const name = schemaName(schema.$ref);
    if (found.has(name)) {
      return found;
    }
    found.add(name);
  }
  for (const child of children(resolve(document, schema))) {
    namesWithin(document, child, found);
  }
  return found;
}

/**
 * The names of all component schemas that an API may send us: in answers and in
 * webhooks.
 */
export function receivedNames(document: OpenApiDocument): Set<string> {
  const found = new Set<string>();
  for (const { operation } of operationsOf(document)) {
    const answer = successOf(document, operation);
    if (answer) {
      namesWithin(document, answer, found);
    }
  }
  for (const item of Object.values(document.webhooks ?? {})) {
    const schema =
      item.post?.requestBody?.content?.["application/json"]?.schema;
    if (schema) {
      namesWithin(document, schema, found);
    }
  }
  return found;
}

/**
 * Every schema that stands in a discriminated union, with the property that
 * tells it apart.
 */
export function discriminators(document: OpenApiDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    const property = schema.discriminator?.propertyName;
    if (property) {
      for (const name of branchNames(schema)) {
        found.set(name, property);
      }
    }
  }
  return found;
}

/** The branches of a union that are components. */
function branchNames({ oneOf = [], anyOf = [] }: Schema): string[] {
  const names: string[] = [];
  for (const { $ref } of [...oneOf, ...anyOf]) {
    if ($ref) {
      names.push(schemaName($ref));
    }
  }
  return names;
}
