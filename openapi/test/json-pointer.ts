import { isObject, type Json, type JsonObject } from "./bundled-spec.js";

export const step = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** What a JSON pointer leads to, or undefined. */
export function at(document: Json, pointer: string): Json | undefined {
  return keysOf(pointer).reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) {
      return value[Number(key)];
    }
    return isObject(value) ? value[key] : undefined;
  }, document);
}

/**
 * The object itself, or the one that its `$ref` leads to, with what stands
 * beside the `$ref` on top.
 */
export function resolved(
  spec: JsonObject,
  value: Json | undefined,
): JsonObject | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { $ref, ...beside } = value;
  if (typeof $ref !== "string") {
    return value;
  }
  const target = resolved(spec, at(spec, $ref.slice(1)));
  return target && { ...target, ...beside };
}

/**
 * The schema of the value that `pointer` leads to in the values of `schema`; of
 * a union, the one that comes first.
 */
export function schemaAt(
  spec: JsonObject,
  schema: Json | undefined,
  pointer: string,
): JsonObject | undefined {
  let found = resolved(spec, schema);
  for (const key of keysOf(pointer)) {
    const parts = partsOf(spec, found);
    const part = parts.find(({ properties }) => hasKey(properties, key));
    const properties = resolved(spec, part?.properties);
    found = resolved(spec, properties?.[key]);
  }
  return found;
}

function hasKey(value: Json | undefined, key: string): boolean {
  return isObject(value) && key in value;
}

/** A schema, the branches of its union and the parts of its `allOf`. */
export function partsOf(
  spec: JsonObject,
  schema: Json | undefined,
): JsonObject[] {
  const found = resolved(spec, schema);
  if (found === undefined) {
    return [];
  }
  const { oneOf = [], anyOf = [], allOf = [] } = found;
  const inner = [oneOf, anyOf, allOf].flat();
  return [found, ...inner.flatMap((part) => partsOf(spec, part))];
}
