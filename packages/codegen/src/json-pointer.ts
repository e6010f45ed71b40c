/** The names that a JSON pointer (RFC 6901) leads through, unescaped. */
export function tokensOf(pointer: string): string[] {
  const [, ...tokens] = pointer.split("/");
  return tokens.map(unescapeToken);
}

function unescapeToken(token: string): string {
  const withSlashes = token.replaceAll("~1", "/");
  return withSlashes.replaceAll("~0", "~");
}

/** A name as it stands in a JSON pointer. */
export function escapeToken(name: string): string {
  const withoutTildes = name.replaceAll("~", "~0");
  return withoutTildes.replaceAll("/", "~1");
}

/** A pointer to what stands further in. */
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
