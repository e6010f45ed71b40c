import type { Json } from "./document.js";
import { isObject, ownValue } from "./json.js";

/** A pointer with more tokens at its end (RFC 6901). */
export function pointerTo(
  base: string,
  ...tokens: readonly (string | number)[]
): string {
  const escaped = tokens.map((token) => `/${escapeToken(String(token))}`);
  return base + escaped.join("");
}

const escapeToken = (token: string): string =>
  token.replaceAll("~", "~0").replaceAll("/", "~1");

/** The tokens of a pointer, without their escapes. */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

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
  return isObject(value) ? ownValue(value, token) : undefined;
}
