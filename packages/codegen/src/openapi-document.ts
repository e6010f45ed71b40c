import type { Legacy, Pagination, WebhookDelivery } from "./extension-types.js";
import type { FilterRule } from "./filters/rule-types.js";
import { resolve } from "./resolve.js";

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
  title?: string;
  description?: string;
  examples?: unknown[];
  deprecated?: boolean;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  contains?: Schema;
  minContains?: number;
  maxContains?: number;
  prefixItems?: Schema[];
  patternProperties?: Record<string, Schema>;
  propertyNames?: Schema;
  dependentRequired?: Record<string, string[]>;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  discriminator?: {
    propertyName: string;
    mapping?: Record<string, string>;
  };
  "x-unit"?: string;
  "x-instant"?: boolean;
  "x-sensitive"?: SensitiveKind;
  "x-populated"?: string;
  "x-filter"?: FilterRule;
  "x-cursor"?: boolean;
  /** What a value has, and no answer shows: only filters know it. */
  "x-hidden-properties"?: Record<string, Schema>;
  "x-enumDescriptions"?: Record<string, string>;
  "x-enumGroups"?: Record<string, string>;
  "x-enumGroupDescriptions"?: Record<string, string>;
  /** What it was called before: written by us, never by a document. */
  "x-formerly"?: string[];
}

/** What `x-sensitive` says that a field holds. */
export const sensitiveKinds = ["phone", "name", "text", "secret"] as const;

export type SensitiveKind = (typeof sensitiveKinds)[number];

/** A named example of a body or a parameter. */
export interface Example {
  $ref?: string;
  summary?: string;
  description?: string;
  value?: unknown;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, Example>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  /** In place of a schema: the value is written in this media type. */
  content?: Record<string, MediaType>;
  examples?: Record<string, Example>;
  "x-array-format"?: string;
  /** `false` of one that is called like a cursor and is none. */
  "x-cursor"?: boolean;
  "x-formerly"?: string[];
}

/** A header of an answer; its name is the key that it stands under. */
export interface Header {
  $ref?: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
}

export interface Body {
  $ref?: string;
  description?: string;
  required?: boolean;
  content?: Record<string, MediaType>;
  /** Of an answer. */
  headers?: Record<string, Header>;
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
  "x-formerly"?: string[];
}

export type PathItem = { parameters?: Parameter[] } & {
  [method: string]: Operation;
};

/** Where an API is served. */
export interface OpenApiServer {
  url: string;
  description?: string;
}

/** An OpenAPI 3.1 document whose references all point inside it. */
export interface OpenApiDocument {
  openapi: string;
  info: {
    title: string;
    version: string;
    description?: string;
  };
  servers?: OpenApiServer[];
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  "x-webhook-delivery"?: WebhookDelivery;
  "x-legacy"?: Legacy;
  components?: {
    schemas?: Record<string, Schema>;
    securitySchemes?: Record<string, { description?: string }>;
    [kind: string]: Record<string, unknown> | undefined;
  };
}

/** What the value of a parameter has to be. */
export function parameterSchema({ schema, content = {} }: Parameter): Schema {
  const [written] = Object.values(content);
  return schema ?? written?.schema ?? {};
}

/** The JSON schema of a body, if it has one. */
export function jsonSchemaOf(
  document: OpenApiDocument,
  body: Body | undefined,
): Schema | undefined {
  if (body === undefined) {
    return undefined;
  }
  const { content = {} } = resolve(document, body);
  return content["application/json"]?.schema;
}

/** What the first 2xx answer with JSON holds; a 204 beside it holds nothing. */
export function successOf(
  document: OpenApiDocument,
  operation: Operation,
): Schema | undefined {
  const answers = Object.entries(operation.responses ?? {});
  const successes = answers.filter(([status]) => status.startsWith("2"));
  const schemas = successes.map(([, answer]) => jsonSchemaOf(document, answer));
  return schemas.find((schema) => schema !== undefined);
}
