import type { Json, JsonObject } from "../document.js";

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the value is, or what its `$ref` leads to; undefined if to nothing. */
export function resolve(
  document: JsonObject,
  value: Json | undefined,
): JsonObject | undefined {
  return resolvePlaced(document, value, "")?.value;
}

/** A value of the document and the JSON pointer to it. */
export interface Placed {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** As `resolve`, with the pointer to what was found. */
export function resolvePlaced(
  document: JsonObject,
  value: Json | undefined,
  pointer: string,
): Placed | undefined {
  const visited = new Set<string>();
  let place = pointer;
  let target = value;
  while (isObject(target) && typeof target.$ref === "string") {
    const { $ref } = target;
    if (visited.has($ref) || !$ref.startsWith("#/")) {
      return undefined;
    }
    visited.add($ref);
    place = decodeURIComponentSafely($ref.slice(1));
    target = valueAt(document, place);
  }
  if (isObject(target)) {
    return { value: target, pointer: place };
  }
  return undefined;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value that a JSON pointer leads to. */
function valueAt(document: JsonObject, pointer: string): Json {
  let value: Json | undefined = document;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    value = stepInto(value, name);
  }
  return value ?? null;
}

function stepInto(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) {
    return value[Number(name)];
  }
  if (isObject(value) && Object.hasOwn(value, name)) {
    return value[name];
  }
  return undefined;
}

/** A name as a token of a JSON pointer. */
export function tokenOf(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
