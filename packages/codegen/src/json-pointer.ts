/** The names that a JSON pointer (RFC 6901) leads through, unescaped. */
export function tokensOf(pointer: string): string[] {
  const names = pointer.split("/").slice(1);
  return names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A name as it stands in a JSON pointer. */
export function escapeToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A pointer to what stands further in. */
export function pointerTo(
  pointer: string,
  ...names: readonly (string | number)[]
): string {
  const tokens = names.map((name) => `/${escapeToken(String(name))}`);
  return pointer + tokens.join("");
}
