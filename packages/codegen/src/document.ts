/**
 * A JSON schema (2020-12, as OpenAPI 3.1 uses it), as far as the generators
 * read it.
 */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  description?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  "x-unit"?: string;
  "x-instant"?: boolean;
  "x-sensitive"?: boolean;
  "x-populated"?: string;
  "x-enumDescriptions"?: Record<string, string>;
  "x-enumGroups"?: Record<string, string>;
  "x-enumGroupDescriptions"?: Record<string, string>;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, { summary?: string; value: unknown }>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  examples?: Record<string, { summary?: string; value: unknown }>;
  "x-array-format"?: string;
}

export interface Body {
  $ref?: string;
  description?: string;
  required?: boolean;
  content?: Record<string, MediaType>;
}

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: Body;
  responses?: Record<string, Body>;
  "x-pagination"?: Pagination;
  "x-safe"?: boolean;
}

/**
 * The `x-pagination` extension as the spec writes it; bounds, defaults and the
 * order's default come from the parameters.
 */
export interface Pagination {
  strategy: "cursor" | "page";
  parameter: string;
  firstPage?: number;
  limit: { parameter: string };
  items: string;
  id: string;
  cursor?: { in: "item" | "body"; pointer: string };
  hasMore?: string;
  gone?: number[];
  stopOnShortPage?: boolean;
  order?: { parameter: string; ascending: string; descending: string };
  window?: { after: string; before: string; key: string };
}

export type PathItem = { parameters?: Parameter[] } & {
  [method: string]: Operation;
};

/** An OpenAPI 3.1 document whose references all point inside it. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: { url: string; description?: string }[];
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    [kind: string]: Record<string, unknown> | undefined;
  };
}

const methods = [
  "get",
  "put",
  "post",
  "delete",
  "patch",
  "head",
  "options",
] as const;

/** One operation with the place where it stands. */
export interface PlacedOperation {
  id: string;
  method: string;
  path: string;
  operation: Operation;
  parameters: Parameter[];
}

/**
 * Every operation of the document in its order, with the path item's parameters
 * merged in.
 */
export function operationsOf(document: OpenApiDocument): PlacedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method] as Operation;
        const id = operation.operationId;
        if (!id) {
          throw new Error(
            `${method.toUpperCase()} ${path} has no operationId: give it one.`,
          );
        }
        const parameters = [
          ...(item.parameters ?? []),
          ...(operation.parameters ?? []),
        ];
        return {
          id,
          method: method.toUpperCase(),
          path,
          operation,
          parameters: parameters.map((p) => resolve(document, p)),
        };
      }),
  );
}

/** What a value is: itself, or what its `$ref` points to. */
export function resolve<T extends { $ref?: string }>(
  document: OpenApiDocument,
  value: T,
): T {
  if (!value.$ref) {
    return value;
  }
  let target: unknown = document;
  for (const token of value.$ref.replace(/^#\/?/, "").split("/")) {
    target = (target as Record<string, unknown> | undefined)?.[
      token.replaceAll("~1", "/").replaceAll("~0", "~")
    ];
  }
  if (!target) {
    throw new Error(`${value.$ref} leads nowhere.`);
  }
  return resolve(document, { ...(target as T), ...withoutRef(value) });
}

/**
 * OpenAPI 3.1 lets a reference carry its own description beside `$ref`: it
 * wins.
 */
function withoutRef<T extends { $ref?: string }>({
  $ref: _,
  ...beside
}: T): Omit<T, "$ref"> {
  return beside;
}

/** The JSON schema of a body, if it has one. */
export function jsonSchemaOf(
  document: OpenApiDocument,
  body: Body | undefined,
): Schema | undefined {
  return body && resolve(document, body).content?.["application/json"]?.schema;
}

/** The first 2xx answer of an operation. */
export function successOf(
  document: OpenApiDocument,
  operation: Operation,
): Schema | undefined {
  const status = Object.keys(operation.responses ?? {}).find((code) =>
    code.startsWith("2"),
  );
  return status
    ? jsonSchemaOf(document, operation.responses?.[status])
    : undefined;
}
