import { type OpenApiDocument, resolve, type Schema } from "../document.js";

/**
 * An `allOf` as one schema: properties and required names of all parts
 * together.
 *
 * @throws Error when two parts say different things with one keyword.
 */
export function mergeAllOf(
  document: OpenApiDocument,
  { allOf = [], ...own }: Schema,
): Schema {
  const parts: Schema[] = [
    ...allOf.map((part) => resolve(document, part)),
    own,
  ];
  let merged: Schema = {};
  for (const part of parts) {
    const whole = part.allOf ? mergeAllOf(document, part) : part;
    merged = merge(merged, whole);
  }
  return merged;
}

function merge(left: Schema, right: Schema): Schema {
  const { properties, required = [], description: _, ...rest } = right;
  for (const [keyword, value] of Object.entries(rest)) {
    refuseContradiction(left, keyword, value);
  }
  const merged: Schema = {
    ...left,
    ...rest,
    required: [...new Set([...(left.required ?? []), ...required])],
  };
  if (left.properties || properties) {
    merged.properties = {
      ...left.properties,
      ...properties,
    };
  }
  return merged;
}

function refuseContradiction(
  left: Schema,
  keyword: string,
  value: unknown,
): void {
  const other = left[keyword as keyof Schema];
  if (
    other === undefined ||
    keyword.startsWith("x-") ||
    JSON.stringify(other) === JSON.stringify(value)
  ) {
    return;
  }
  throw new Error(
    `The parts of an allOf contradict each other in "${keyword}".`,
  );
}
