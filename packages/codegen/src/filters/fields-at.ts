import { tokensOf } from "@rollcall/spec-diff";
import {
  type OpenApiDocument,
  type Operation,
  type Schema,
  successOf,
} from "../openapi-document.js";
import { resolve } from "../resolve.js";
import type { FieldType } from "./ops-and-kinds.js";

/**
 * The schemas that a pointer into a value leads to: several where the value is
 * a union, none where it has no such field. An empty schema is anything.
 */
export function fieldsAt(
  document: OpenApiDocument,
  schema: Schema,
  pointer: string,
): Schema[] {
  let found = alternatives(document, schema);
  for (const name of tokensOf(pointer)) {
    found = found
      .flatMap((outer) => propertyOf(outer, name))
      .flatMap((inner) => alternatives(document, inner));
  }
  return found;
}

/** The schemas of the entries of an object, whose names are the user's own. */
export function entriesOf(
  document: OpenApiDocument,
  { additionalProperties }: Schema,
): Schema[] {
  if (typeof additionalProperties !== "object") {
    return [{}];
  }
  return alternatives(document, additionalProperties);
}

/** The schemas of the elements of lists. */
export function elementsOf(
  document: OpenApiDocument,
  lists: readonly Schema[],
): Schema[] {
  const elements: Schema[] = [];
  for (const { items } of lists) {
    if (items) {
      elements.push(...fieldsAt(document, items, ""));
    }
  }
  return elements;
}

/**
 * The schemas of one item of a list.
 *
 * @param items Where the list is in the answer.
 */
export function itemsOf(
  document: OpenApiDocument,
  operation: Operation,
  items: string,
): Schema[] {
  const answer = successOf(document, operation) ?? {};
  const lists = fieldsAt(document, answer, items);
  return elementsOf(document, lists);
}

/** The types that a value of one of these schemas may have; none: any type. */
export function fieldTypesOf(schemas: readonly Schema[]): Set<FieldType> {
  const fieldTypes = new Set<FieldType>();
  for (const { type } of schemas) {
    const names = [type ?? []].flat();
    if (names.length === 0) {
      return new Set();
    }
    for (const name of names) {
      addFieldType(fieldTypes, name);
    }
  }
  return fieldTypes;
}

/** A field that may be null, too, has the type that it has else. */
function addFieldType(fieldTypes: Set<FieldType>, name: string): void {
  if (name === "integer") {
    fieldTypes.add("number");
  } else if (name !== "null") {
    fieldTypes.add(name as FieldType);
  }
}

function propertyOf(schema: Schema, name: string): Schema[] {
  const { properties, additionalProperties } = schema;
  const hidden = schema["x-hidden-properties"];
  const known = properties?.[name] ?? hidden?.[name];
  if (known !== undefined) {
    return [known];
  }
  if (typeof additionalProperties === "object") {
    return [additionalProperties];
  }
  if (additionalProperties === true) {
    return [{}];
  }
  return [];
}

/** The branches of a union, and the parts of an `allOf`, each by itself. */
function alternatives(document: OpenApiDocument, unresolved: Schema): Schema[] {
  const schema = resolve(document, unresolved);
  const { oneOf = [], anyOf = [], allOf = [] } = schema;
  const branches = [...oneOf, ...anyOf, ...allOf];
  if (branches.length === 0) {
    return [schema];
  }
  const hasOwn = schema.properties ?? schema["x-hidden-properties"];
  const own = hasOwn ? [schema] : [];
  const others = branches.flatMap((branch) => alternatives(document, branch));
  return [...own, ...others];
}
