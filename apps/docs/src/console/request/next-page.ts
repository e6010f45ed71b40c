import type { FormValues, NextPage } from "../model/console-facts.js";

/** The value at a JSON pointer; undefined where it leads nowhere. */
function readPointer(value: unknown, pointer: string): unknown {
  const [, ...names] = pointer.split("/");
  return names.reduce(readMember, value);
}

function readMember(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (!Object.hasOwn(value, name)) {
    return undefined;
  }
  const members = value as Record<string, unknown>;
  return members[name];
}

/** The cursor of the next page; undefined where there is none. */
export function findCursor(answer: unknown, next: NextPage): unknown {
  const { cursor, hasMore, items } = next;
  if (cursor === undefined) {
    return undefined;
  }
  if (isOver(answer, hasMore)) {
    return undefined;
  }
  if (cursor.in === "body") {
    return readPointer(answer, cursor.pointer);
  }
  const list = readPointer(answer, items);
  const last = Array.isArray(list) ? list.at(-1) : undefined;
  return readPointer(last, cursor.pointer);
}

/** Whether an answer says that no page comes after it. */
function isOver(answer: unknown, hasMore: string | undefined): boolean {
  if (hasMore === undefined) {
    return false;
  }
  const says = readPointer(answer, hasMore);
  return says !== true;
}

/** The same form, with the cursor of the next page in it. */
export function withCursor(
  values: FormValues,
  { place, parameter }: NextPage,
  cursor: unknown,
): FormValues {
  const changed = {
    ...values[place],
    [parameter]: cursor,
  };
  return {
    ...values,
    [place]: changed,
  };
}
