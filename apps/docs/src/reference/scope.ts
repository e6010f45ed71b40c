import type { OpenApiDocument, Schema } from "@rollcall/codegen";
import { operationsOf, resolve } from "@rollcall/codegen";
import { eventsOf } from "./events.js";

/** What a page knows while it tells a schema. */
export interface Scope {
  readonly document: OpenApiDocument;
  /** The schemas that have a section of their own on the page of objects. */
  readonly objects: ReadonlySet<string>;
  /** Whether such a schema is linked instead of told again. */
  readonly linkObjects: boolean;
  /**
   * The named schemas that are being told, so that one that holds itself comes
   * to an end.
   */
  readonly within: readonly string[];
}

const prefix = "#/components/schemas/";

/**
 * The name under which a schema stands in the document, if it is a reference to
 * one.
 */
export function nameOf(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.startsWith(prefix)
    ? schema.$ref.slice(prefix.length)
    : undefined;
}

export function objectAnchor(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

export function objectHref(name: string): string {
  return `/http/objects/#${objectAnchor(name)}`;
}

/**
 * Objects and unions that are shared; what only one request or event sends is
 * told where it is sent.
 */
export function objectNames(document: OpenApiDocument): Set<string> {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const own = new Set(sentSchemas(document));
  return new Set(
    schemas
      .filter(([name, schema]) => !own.has(name) && hasFields(document, schema))
      .map(([name]) => name),
  );
}

function hasFields(document: OpenApiDocument, unresolved: Schema): boolean {
  const { properties, oneOf, anyOf, allOf } = resolve(document, unresolved);
  return Boolean(properties ?? oneOf ?? anyOf ?? allOf);
}

function sentSchemas(document: OpenApiDocument): (string | undefined)[] {
  const operations = operationsOf(document);
  const bodies = [...operations, ...eventsOf(document)].map(
    ({ operation: { requestBody } }) => {
      return (
        requestBody &&
        resolve(document, requestBody).content?.["application/json"]?.schema
      );
    },
  );
  const parameters = operations.flatMap((operation) =>
    operation.parameters.map(({ schema }) => schema),
  );
  return [...bodies, ...parameters].map(nameOf);
}
