import type {
  OpenApiDocument,
  Parameter,
  PathItem,
  Schema,
} from "../openapi-document.js";
import { operationsOf, type PlacedOperation } from "../placed-operation.js";
import { resolve } from "../resolve.js";
import { type Alias, aliasesOf } from "./alias.js";
import { deprecation } from "./deprecation.js";

/**
 * A copy of the document that has what was called otherwise under both names,
 * the old one deprecated. Types are made of it, and nothing else.
 */
export function withOldTypes(
  document: OpenApiDocument,
  aliases: readonly Alias[],
): OpenApiDocument {
  const copy = structuredClone(document);
  for (const alias of aliasesOf(aliases, "schema")) {
    addSchema(copy, alias);
  }
  for (const [name, schema] of Object.entries(copy.components?.schemas ?? {})) {
    for (const alias of aliasesOf(aliases, "property", name)) {
      addProperty(schema, alias);
    }
  }
  for (const operation of operationsOf(copy)) {
    for (const alias of aliasesOf(aliases, "parameter", operation.id)) {
      addParameter(copy, operation, alias);
    }
  }
  return copy;
}

function noteOf(alias: Alias) {
  return {
    deprecated: true,
    description: deprecation(alias),
  };
}

function addSchema({ components }: OpenApiDocument, alias: Alias): void {
  const schemas = components?.schemas ?? {};
  schemas[alias.from] = {
    $ref: `#/components/schemas/${alias.to}`,
    ...noteOf(alias),
  };
}

/** With two names for it, neither is required: only a check at run time is. */
function addProperty(schema: Schema, alias: Alias): void {
  const { properties = {}, required } = schema;
  properties[alias.from] = {
    ...properties[alias.to],
    ...noteOf(alias),
  };
  if (required) {
    schema.required = required.filter((name) => name !== alias.to);
  }
}

function addParameter(
  document: OpenApiDocument,
  placed: PlacedOperation,
  alias: Alias,
): void {
  const { operation, path } = placed;
  const item = document.paths?.[path] ?? {};
  const all = [...(operation.parameters ?? []), ...(item.parameters ?? [])];
  const resolved = all.map((parameter) => resolve(document, parameter));
  const today = resolved.find(({ name }) => name === alias.to);
  if (!today) {
    return;
  }
  const others = resolved.filter((parameter) => parameter !== today);
  const before: Parameter = {
    ...today,
    ...noteOf(alias),
    name: alias.from,
  };
  if (today.in === "path") {
    addPath(document, placed, [...others, before], alias);
    return;
  }
  operation.parameters = [...others, optional(today), optional(before)];
}

function optional(parameter: Parameter): Parameter {
  return {
    ...parameter,
    required: false,
  };
}

/**
 * The path as it was written before. In types a parameter of a path is never
 * optional, so that it cannot have two names.
 */
function addPath(
  { paths = {} }: OpenApiDocument,
  { operation, path, method }: PlacedOperation,
  parameters: Parameter[],
  { from, to }: Alias,
): void {
  const { operationId: _, ...rest } = operation;
  const before = path.replaceAll(`{${to}}`, `{${from}}`);
  paths[before] = {
    ...paths[before],
    [method.toLowerCase()]: {
      ...rest,
      deprecated: true,
      parameters,
    },
  } as PathItem;
}
