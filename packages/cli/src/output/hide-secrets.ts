import type { JsonPointer } from "@rollcall/core/spec";
import { namesIn } from "../json-pointer.js";

/**
 * A function that copies an item without what the spec says is shown to nobody.
 *
 * @param secrets - Into an item; `*` stands for each element of a list.
 */
export function createHider(
  secrets: readonly JsonPointer[],
): <T>(item: T) => T {
  const paths = secrets.map(namesIn);
  return (item) => {
    let shown: unknown = item;
    for (const path of paths) {
      shown = withoutPath(shown, path);
    }
    return shown as typeof item;
  };
}

/** The same value where the path leads nowhere. */
function withoutPath(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) {
    return value;
  }
  if (Array.isArray(value)) {
    const isEach = name === "*";
    if (isEach) {
      return value.map((one) => withoutPath(one, rest));
    }
    return value;
  }
  const isThere =
    Object(value) === value && Object.hasOwn(value as object, name);
  if (!isThere) {
    return value;
  }
  const { [name]: inner, ...others } = value as Record<string, unknown>;
  if (rest.length === 0) {
    return others;
  }
  return {
    ...(value as object),
    [name]: withoutPath(inner, rest),
  };
}
