import { InputError } from "../errors/input-error.js";
import type { QueryForm } from "../spec/operation.js";
import { toMilliseconds } from "./to-milliseconds.js";

/**
 * Writes a query. `form` says, for the name of each parameter, how its objects
 * and arrays are written:
 *
 * | form | `{ f: { ids: ["a", "b"] } }` (before percent-encoding) |
 * |---|---|
 * | `brackets` | `f[ids][]=a&f[ids][]=b` |
 * | `comma` | `f[ids]=a,b` |
 * | `repeat` | `f[ids]=a&f[ids]=b` |
 * | `indices` | `f[ids][0]=a&f[ids][1]=b` |
 * | `json` | `f={"ids":["a","b"]}` |
 * | `flat` | `ids=a&ids=b` |
 *
 * @throws InputError for a value that would be written as nothing, or as
 * something else: an empty array, an invalid date, a comma among commas.
 * @example
 * ```ts
 * import { writeQuery } from "@rollcall/core/spec";
 *
 * writeQuery({ filter_criteria: { agent_id: ["agent_1"] }, limit: 10 }, () => "comma"); // => "filter_criteria%5Bagent_id%5D=agent_1&limit=10"
 * ```
 */
export function writeQuery(
  query: object,
  form: (name: string) => QueryForm,
): string {
  return Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value, form(name)))
    .join("&");
}

function pairs(name: string, given: unknown, form: QueryForm): string[] {
  const value = toMilliseconds(given);
  if (value === undefined || value === null) {
    return [];
  }
  if (Number.isNaN(value)) {
    throw new InputError(name, "a number or a valid date");
  }
  if (typeof value !== "object") {
    return [pair(name, value)];
  }
  if (form === "json") {
    return [pair(name, JSON.stringify(value))];
  }
  const isList = Array.isArray(value);
  if (isList) {
    refuseGaps(name, value);
    if (form === "comma") {
      const expected = "another queryForm, or no commas in ids";
      return [pair(name, joinItems(name, value, expected))];
    }
  }
  return Object.entries(value).flatMap(([key, item]) =>
    pairs(memberName(name, key, isList, form), item, form),
  );
}

function pair(name: string, value: unknown): string {
  const text = encodeURIComponent(String(value));
  return `${encodeURIComponent(name)}=${text}`;
}

/**
 * Of a list with gaps nothing, or less, would be written: the filter would
 * vanish, and everything would match.
 */
function refuseGaps(name: string, list: readonly unknown[]): void {
  const isEmpty = list.length === 0;
  const hasGap = list.includes(undefined) || list.includes(null);
  if (isEmpty || hasGap) {
    throw new InputError(name, "at least one item, none missing");
  }
}

/** A list with commas between its items, which may have none. */
export function joinItems(
  name: string,
  list: readonly unknown[],
  expected: string,
): string {
  const texts = list.map(String);
  if (texts.some((text) => text.includes(","))) {
    throw new InputError(name, expected);
  }
  return texts.join(",");
}

function memberName(
  name: string,
  key: string,
  isIndex: boolean,
  form: QueryForm,
): string {
  if (isIndex && form === "brackets") {
    return `${name}[]`;
  }
  if (isIndex && form !== "indices") {
    return name;
  }
  if (form === "flat") {
    return key;
  }
  return `${name}[${key}]`;
}
