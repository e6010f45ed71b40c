/** The names in a JSON pointer, unescaped. */
export function pathOf(pointer: string): string[] {
  const names = pointer.split("/").slice(1);
  return names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands at a path; `undefined` for what is not there. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  let inner = value;
  for (const name of path) {
    if (typeof inner !== "object" || inner === null) {
      return undefined;
    }
    // What every object inherits is no field of a call.
    inner = Object.hasOwn(inner, name)
      ? (inner as Record<string, unknown>)[name]
      : undefined;
  }
  return inner;
}

/** What stands at the first path that leads to something. */
export function firstValueAt(
  value: unknown,
  path: readonly string[],
  elsewhere: readonly (readonly string[])[] = [],
): unknown {
  const found = valueAt(value, path);
  const [next, ...rest] = elsewhere;
  if (found !== undefined && found !== null) {
    return found;
  }
  if (next === undefined) {
    return found;
  }
  return firstValueAt(value, next, rest);
}

/** The elements of the list at a path; none where there is no list. */
export function elementsAt(
  value: unknown,
  path: readonly string[],
): readonly unknown[] {
  const list = valueAt(value, path);
  if (Array.isArray(list)) {
    return list;
  }
  return [];
}
