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
 * The schema of the value that `pointer` leads to in the values of `schema`.
 */
export function schemaAt(
  spec: JsonObject,
  schema: Json | undefined,
  pointer: string,
): JsonObject | undefined {
  return keysOf(pointer).reduce(
    (found, key) => {
      const properties = resolved(spec, found?.properties);
      return resolved(spec, properties?.[key]);
    },
    resolved(spec, schema),
  );
}
