import { isObject, ownValue } from "./json.js";
import type { Json } from "./json-value.js";
import { tokensOf } from "./load/json-pointer.js";

/** What a pointer leads to. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const token of tokensOf(pointer)) {
    value = step(value, token);
  }
  return value;
}

function step(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) {
    return value[Number(token)];
  }
  if (isObject(value)) {
    return ownValue(value, token);
  }
  return undefined;
}
