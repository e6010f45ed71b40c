import { pointerTo } from "@rollcall/spec-diff";
import { elementsOf, fieldsAt } from "./filters/fields-at.js";
import {
  type OpenApiDocument,
  type Operation,
  type Schema,
  type SensitiveKind,
  successOf,
} from "./openapi-document.js";
import { resolve } from "./resolve.js";

/** Where something is that people may not want to be shown, and what it is. */
export interface SensitiveField {
  /** `*` stands for each element of an array. */
  readonly pointer: string;
  readonly kind: SensitiveKind;
}

/**
 * The fields marked `x-sensitive` in an answer, or in each item of a list. Of a
 * marked object, or array, whose parts are marked themselves, it is the parts.
 *
 * @example
 * ```ts
 * findSensitive(document, createWebCall); // => [{ pointer: "/access_token", kind: "secret" }]
 * ```
 */
export function findSensitive(
  document: OpenApiDocument,
  operation: Operation,
): SensitiveField[] {
  const answer = successOf(document, operation);
  if (answer === undefined) {
    return [];
  }
  const list = operation["x-pagination"]?.items;
  const whole = fieldsAt(document, answer, list ?? "");
  const shown = list === undefined ? whole : elementsOf(document, whole);
  const found = shown.flatMap((schema) => findInside(document, schema, "", []));
  const byPointer = new Map(found.map((field) => [field.pointer, field]));
  return [...byPointer.values()];
}

/**
 * @param around - Properties entered so far. Meeting one again stops the
 * recursion.
 */
function findInside(
  document: OpenApiDocument,
  { properties = {} }: Schema,
  pointer: string,
  around: readonly Schema[],
): SensitiveField[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    findAt(document, property, pointerTo(pointer, name), around),
  );
}

function findAt(
  document: OpenApiDocument,
  schema: Schema,
  pointer: string,
  around: readonly Schema[],
): SensitiveField[] {
  if (around.includes(schema)) {
    return [];
  }
  const kind = kindOf(document, schema);
  const inside = [...around, schema];
  const values = fieldsAt(document, schema, "");
  const lists = values.flatMap(({ items }) => {
    return items ?? [];
  });
  const parts = [
    ...values.flatMap((value) => findInside(document, value, pointer, inside)),
    ...lists.flatMap((items) =>
      findAt(document, items, `${pointer}/*`, inside),
    ),
  ];
  const isMarkedAsWhole = kind === "secret" || parts.length === 0;
  if (kind !== undefined && isMarkedAsWhole) {
    return [
      {
        pointer,
        kind,
      },
    ];
  }
  return parts;
}

/** What kind of data a field holds, as it says where it is used, or in itself. */
export function kindOf(
  document: OpenApiDocument,
  schema: Schema,
): SensitiveKind | undefined {
  const { "x-sensitive": atReference } = schema;
  const { "x-sensitive": atTarget } = resolve(document, schema);
  return atReference ?? atTarget;
}
