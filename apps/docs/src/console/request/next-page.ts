import type { FormValues, NextPage } from "../model/console-facts.js";

/** The value at a JSON pointer; undefined where it leads nowhere. */
function readPointer(value: unknown, pointer: string): unknown {
  const [, ...names] = pointer.split("/");
  return names.reduce<unknown>((inner, name) => {
    const isObject = typeof inner === "object" && inner !== null;
    const has = isObject && Object.hasOwn(inner, name);
    return has ? (inner as Record<string, unknown>)[name] : undefined;
  }, value);
}

/** The cursor of the next page; undefined where there is none. */
export function findCursor(answer: unknown, next: NextPage): unknown {
  const { cursor, hasMore, items } = next;
  const isOver = hasMore !== undefined && readPointer(answer, hasMore) !== true;
  if (cursor === undefined || isOver) {
    return undefined;
  }
  if (cursor.in === "body") {
    return readPointer(answer, cursor.pointer);
  }
  const list = readPointer(answer, items);
  const last = Array.isArray(list) ? list.at(-1) : undefined;
  return readPointer(last, cursor.pointer);
}

/** The same form, with the cursor of the next page in it. */
export function withCursor(
  values: FormValues,
  { place, parameter }: NextPage,
  cursor: unknown,
): FormValues {
  return {
    ...values,
    [place]: { ...values[place], [parameter]: cursor },
  };
}
