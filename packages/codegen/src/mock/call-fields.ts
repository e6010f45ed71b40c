import { fieldsAt, itemsOf } from "../filters/fields-at.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { operationsOf } from "../placed-operation.js";

/** The names of a call's fields. */
export interface CallFields {
  /** What an answer may have. */
  readonly shown: readonly string[];
  /** What filters know and no answer shows. */
  readonly hidden: readonly string[];
  /** What the list leaves out. */
  readonly unlisted: readonly string[];
}

/**
 * The names of a call's fields, in the order of the document.
 *
 * @param pointer Where the schema of a call is.
 */
export function callFieldsOf(
  document: OpenApiDocument,
  pointer: string,
): CallFields {
  const schemas = fieldsAt(document, { $ref: `#${pointer}` }, "");
  const shown = namesIn(schemas, "properties");
  const listed = namesIn(findListItems(document), "properties");
  return {
    shown,
    hidden: namesIn(schemas, "x-hidden-properties"),
    unlisted: shown.filter((name) => !listed.includes(name)),
  };
}

type Holder = "properties" | "x-hidden-properties";

function namesIn(schemas: readonly Schema[], holder: Holder): string[] {
  const names = schemas.flatMap((schema) => Object.keys(schema[holder] ?? {}));
  return [...new Set(names)];
}

/** The schemas of the items of lists. */
function findListItems(document: OpenApiDocument): Schema[] {
  return operationsOf(document).flatMap(({ operation }) => {
    const { items } = operation["x-pagination"] ?? {};
    if (items === undefined) {
      return [];
    }
    return itemsOf(document, operation, items);
  });
}
