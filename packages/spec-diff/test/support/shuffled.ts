import type { Json } from "../../src/document.js";

/** A value with the keys of every object the other way round. */
export function shuffled<Value>(value: Value): Value {
  return shuffledJson(value as Json) as Value;
}

function shuffledJson(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(shuffledJson);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    shuffledJson(inner),
  ]);
  return Object.fromEntries(entries.reverse());
}
