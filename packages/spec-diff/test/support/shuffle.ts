import type { Json } from "../../src/json-value.js";

/** A value with the keys of every object the other way round. */
export function shuffle<Value>(value: Value): Value {
  return shuffleJson(value as Json) as Value;
}

function shuffleJson(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(shuffleJson);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    shuffleJson(inner),
  ]);
  return Object.fromEntries(entries.reverse());
}
