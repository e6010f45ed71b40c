/** Where a number stands: names and places in lists, from the record down. */
export type NumberPath = readonly (string | number)[];

/** The first number in a JSON value for which a test holds. */
export function findNumber(
  value: unknown,
  test: (number: number) => boolean,
): NumberPath | undefined {
  if (typeof value === "number") {
    if (test(value)) {
      return [];
    }
    return undefined;
  }
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return findInList(value, test);
  }
  return findInObject(value as Record<string, unknown>, test);
}

function findInList(
  list: readonly unknown[],
  test: (number: number) => boolean,
): NumberPath | undefined {
  for (let at = 0; at < list.length; at++) {
    const path = findNumber(list[at], test);
    if (path) {
      return [at, ...path];
    }
  }
  return undefined;
}

function findInObject(
  object: Readonly<Record<string, unknown>>,
  test: (number: number) => boolean,
): NumberPath | undefined {
  for (const name in object) {
    const path = findNumber(object[name], test);
    if (path) {
      return [name, ...path];
    }
  }
  return undefined;
}

/** Whether digits may have been lost: not every such integer fits a double. */
export function isBeyondExact(number: number): boolean {
  return Number.isInteger(number) && !Number.isSafeInteger(number);
}

/** Whether `JSON.stringify` would write another number. */
export function isLostInJson(number: number): boolean {
  const isInfinite = number === Infinity || number === -Infinity;
  return isInfinite || Object.is(number, -0);
}
