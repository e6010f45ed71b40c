import type {
  Body,
  OpenApiDocument,
  Parameter,
  Schema,
} from "@rollcall/codegen";

/**
 * What the pages show of a schema and the generators do not read. The casts to
 * it are in this file alone.
 */
export interface Annotations {
  readonly title?: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly unknown[];
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

/** One of the named examples of a body or a parameter. */
export interface NamedExample {
  readonly $ref?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
}

/** The schema with its annotations. */
export function annotated(schema: Schema): Schema & Annotations {
  return schema;
}

/** The headers of an answer, by name. */
export function headersOf(answer: Body): Record<string, Parameter> {
  const { headers } = answer as { headers?: Record<string, Parameter> };
  return headers ?? {};
}

/** What the document says of each way to authenticate, as Markdown. */
export function listAuthentication(
  document: OpenApiDocument,
): (string | undefined)[] {
  const schemes = document.components?.securitySchemes ?? {};
  const described = schemes as Record<string, { description?: string }>;
  return Object.values(described).map(({ description }) => description);
}
