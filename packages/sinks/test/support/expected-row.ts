/**
 * What a flat row has to hold, found the other way round than it is made: by
 * looking up the name of each column in the call.
 */
export function expectedCells(
  call: unknown,
  names: readonly string[],
): string[] {
  return names.map((name) => textOf(lookUp(call, name.split("."))));
}

/** What the column `other` has to hold. */
export function expectedOther(call: unknown, names: readonly string[]): string {
  const rest = isObject(call) ? restOf(call, "", names) : call;
  return rest === undefined ? "" : JSON.stringify(rest);
}

/** A value that a text cell stands for. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "object") {
    return JSON.stringify(value);
  }
  return String(value).replace(/\p{Surrogate}/gu, (unit) => {
    const json = JSON.stringify(unit);
    return json.slice(1, -1);
  });
}

/** The value that a path leads to, through objects alone. */
export function lookUp(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) {
    return value;
  }
  const has = isObject(value) && Object.hasOwn(value, first);
  return has ? lookUp(value[first], rest) : undefined;
}

function restOf(
  value: Record<string, unknown>,
  prefix: string,
  names: readonly string[],
): unknown {
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const left = entryRest(inner, prefix + key, names);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function entryRest(
  value: unknown,
  name: string,
  names: readonly string[],
): unknown {
  const isColumn = names.includes(name);
  const isAbove = names.some((other) => other.startsWith(`${name}.`));
  if (isColumn || (isAbove && value === null)) {
    return undefined;
  }
  return isAbove && isObject(value) ? restOf(value, `${name}.`, names) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
