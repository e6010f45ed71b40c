/**
 * The names that a JSON pointer (RFC 6901) leads through, unescaped.
 *
 * @example
 * ```ts
 * import { tokensOf } from "@rollcall/spec-diff";
 *
 * tokensOf("/paths/~1calls/get"); // => ["paths", "/calls", "get"]
 * ```
 */
export function tokensOf(pointer: string): string[] {
  const [, ...tokens] = pointer.split("/");
  return tokens.map(unescapeToken);
}

function unescapeToken(token: string): string {
  const withSlashes = token.replaceAll("~1", "/");
  return withSlashes.replaceAll("~0", "~");
}

/**
 * A name as it stands in a JSON pointer.
 *
 * @example
 * ```ts
 * import { escapeToken } from "@rollcall/spec-diff";
 *
 * escapeToken("/calls"); // => "~1calls"
 * ```
 */
export function escapeToken(name: string): string {
  const withoutTildes = name.replaceAll("~", "~0");
  return withoutTildes.replaceAll("/", "~1");
}

/**
 * A pointer to what stands further in.
 *
 * @example
 * ```ts
 * import { pointerTo } from "@rollcall/spec-diff";
 *
 * pointerTo("/paths", "/calls", "get"); // => "/paths/~1calls/get"
 * ```
 */
export function pointerTo(
  pointer: string,
  ...names: readonly (string | number)[]
): string {
  let inner = pointer;
  for (const name of names) {
    const token = escapeToken(String(name));
    inner += `/${token}`;
  }
  return inner;
}
