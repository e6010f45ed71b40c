/**
 * What has no place in the columns, by its keys. It has no prototype: a key
 * such as `__proto__` is a key like any other.
 */
export type Rest = Record<string, unknown>;

/** Adds an entry to what is left over, which begins as nothing. */
export function addToRest(
  rest: Rest | undefined,
  key: string,
  value: unknown,
): Rest {
  const grown: Rest = rest ?? Object.create(null);
  grown[key] = value;
  return grown;
}
