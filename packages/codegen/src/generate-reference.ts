import type { Alias } from "./aliases/alias.js";
import { oldEntries } from "./aliases/old-operations.js";
import { filterWords } from "./filters/filter-words.js";
import { findSensitive, type SensitiveField } from "./find-sensitive.js";
import { listValues } from "./list-values.js";
import {
  jsonSchemaOf,
  type OpenApiDocument,
  type Parameter,
  parameterSchema,
  type Schema,
} from "./openapi-document.js";
import { operationsOf, type PlacedOperation } from "./placed-operation.js";
import {
  access,
  docstring,
  header,
  inlineLiteral,
  literal,
  mapValues,
} from "./typescript-source.js";
import { wholeSchema } from "./whole-schema.js";

/**
 * What the spec says of every request, prose included: the CLI makes its flags
 * and help of it, the mock its checks. Apart from the operations table, so that
 * a client does not carry it.
 */
export function generateReference(
  document: OpenApiDocument,
  aliases: readonly Alias[] = [],
): string {
  const all = operationsOf(document).map((placed): [string, unknown] => [
    placed.id,
    operationReference(document, placed),
  ]);
  const example = all
    .slice(0, 1)
    .map(([id]) => `reference${access(id)}.id; // => ${inlineLiteral(id)}`);
  // An object, and not a namespace: bundlers keep all that a namespace of a
  // built file names.
  const table = `${literal(Object.fromEntries(all))} as const satisfies Record<string, OperationReference>`;
  const old = oldEntries(aliases, (id) => `today${access(id)}`);
  const hasOld = old.length > 0;
  const lines = [
    `import type { OperationReference } from "../spec/reference.js";`,
    "",
    ...(hasOld ? [`const today = ${table};`, ""] : []),
    ...docstring(
      "What the spec says of every operation, prose included: for help texts, request checks and pages.",
      example,
    ),
    `export const reference = ${hasOld ? `{ ...today, ${old.join(", ")} }` : table};`,
  ];
  return `${header}${lines.join("\n")}\n`;
}

function operationReference(
  document: OpenApiDocument,
  { id, method, path, operation, parameters }: PlacedOperation,
) {
  const body = jsonSchemaOf(document, operation.requestBody);
  const sensitive = findSensitive(document, operation);
  return {
    id,
    method,
    path,
    summary: operation.summary ?? "",
    description: (operation.description ?? "").trim(),
    parameters: parameters.map((parameter) =>
      parameterReference(document, parameter),
    ),
    body: body && schemaReference(document, body),
    ...sensitiveReference(sensitive),
  };
}

/** What opens a door by itself; all else by what it holds. */
function sensitiveReference(fields: readonly SensitiveField[]) {
  const byKind: Record<string, string[]> = {};
  for (const { pointer, kind } of fields) {
    byKind[kind] = [...(byKind[kind] ?? []), pointer];
  }
  const { secret, ...others } = byKind;
  const hasOthers = Object.keys(others).length > 0;
  return {
    secrets: secret,
    sensitive: hasOthers ? others : undefined,
  };
}

function parameterReference(document: OpenApiDocument, parameter: Parameter) {
  const { name, in: place, description, required } = parameter;
  return {
    name,
    in: place,
    description: (description ?? "").trim(),
    required: required ?? false,
    formerly: parameter["x-formerly"],
    schema: schemaReference(document, parameterSchema(parameter)),
  };
}

/**
 * @param around The schemas and references that lead here; one of them again
 * ends it.
 */
function schemaReference(
  document: OpenApiDocument,
  unresolved: Schema,
  around: readonly (string | Schema)[] = [],
): Record<string, unknown> {
  const { $ref = "" } = unresolved;
  if (around.includes($ref) || around.includes(unresolved)) {
    return {};
  }
  // A part of an allOf has no reference that leads to it.
  const inside = [...around, unresolved, ...($ref ? [$ref] : [])];
  const within = (inner: Schema) => schemaReference(document, inner, inside);
  const schema = wholeSchema(document, unresolved);
  return {
    ...typeReference(schema.type),
    formerly: schema["x-formerly"],
    oneOf: branchesReference(schema, within),
    description: schema.description?.trim(),
    ...valueReference(schema),
    ...meaningReference(document, schema),
    ...partsReference(schema, within),
  };
}

/** The one type beside null; none where there are several. */
function typeReference(type: Schema["type"]) {
  const types = [type ?? []].flat();
  const others = types.filter((one) => one !== "null");
  return {
    type: others.length === 1 ? others[0] : undefined,
    nullable: others.length < types.length || undefined,
  };
}

/** One of which a value has to be: of several schemas, or of several types. */
function branchesReference(
  schema: Schema,
  within: (inner: Schema) => Record<string, unknown>,
) {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) {
    return branches.map(within);
  }
  const { type = [], enum: _, ...rest } = schema;
  const types = [type].flat().filter((one) => one !== "null");
  if (types.length > 1) {
    return types.map((one) =>
      within({
        ...rest,
        type: one,
      }),
    );
  }
  return undefined;
}

/** An object cannot be written as one of several words. */
export function onlyScalars(
  values: unknown[] | undefined,
): unknown[] | undefined {
  if (
    values?.every((value) => {
      return typeof value !== "object" || value === null;
    })
  ) {
    return values;
  }
  return undefined;
}

/** Which values a schema takes. */
function valueReference(schema: Schema) {
  return {
    enum: onlyScalars(listValues(schema)),
    enumDescriptions: schema["x-enumDescriptions"],
    default: schema.default,
    minimum: schema.minimum,
    maximum: schema.maximum,
    exclusiveMinimum: schema.exclusiveMinimum,
    exclusiveMaximum: schema.exclusiveMaximum,
    multipleOf: schema.multipleOf,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    pattern: schema.pattern,
  };
}

/** What only our extensions know of a schema. */
function meaningReference(document: OpenApiDocument, schema: Schema) {
  return {
    unit: schema["x-unit"],
    instant: schema["x-instant"],
    sensitive: schema["x-sensitive"] && true,
    filter: schema["x-filter"],
    filterWords: filterWords(document, schema),
  };
}

/** The schemas inside a schema. */
function partsReference(
  { items, prefixItems, properties, required, additionalProperties }: Schema,
  within: (inner: Schema) => Record<string, unknown>,
) {
  return {
    // A flag is repeated for items that are all alike.
    items: items && prefixItems === undefined ? within(items) : undefined,
    properties: properties && mapValues(properties, within),
    required,
    additionalProperties:
      typeof additionalProperties === "object"
        ? within(additionalProperties)
        : additionalProperties,
  };
}
