import { InputError } from "../errors/input-error.js";
import type { QueryForm } from "../spec/operation.js";

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
 * import { queryString } from "@rollcall/core/spec";
 *
 * queryString({ filter_criteria: { agent_id: ["agent_1"] }, limit: 10 }, () => "comma"); // => "filter_criteria%5Bagent_id%5D=agent_1&limit=10"
 * ```
 */
export function queryString(
  query: object,
  form: (name: string) => QueryForm,
): string {
  return Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value, form(name)))
    .join("&");
}

function pairs(name: string, given: unknown, form: QueryForm): string[] {
  const value = given instanceof Date ? +given : given;
  if (value === undefined || value === null) {
    return [];
  }
  if (Number.isNaN(value)) {
    throw new InputError(name, "a number or a valid date");
  }
  if (typeof value !== "object") {
    return [`${encodeURIComponent(name)}=${encodeURIComponent(`${value}`)}`];
  }
  if (form === "json") {
    return pairs(name, JSON.stringify(value), form);
  }
  const isList = Array.isArray(value);
  // Nothing, or less, would be written of it: the filter would vanish, and
  // everything would match.
  if (
    isList &&
    (!value.length || value.includes(undefined) || value.includes(null))
  ) {
    throw new InputError(name, "at least one item, and none that is missing");
  }
  if (isList && form === "comma") {
    if (value.some((item) => `${item}`.includes(","))) {
      throw new InputError(name, "another queryForm, or no commas in ids");
    }
    return pairs(name, value.join(","), form);
  }
  return Object.entries(value).flatMap(([key, item]) =>
    pairs(memberName(name, key, isList, form), item, form),
  );
}

function memberName(
  name: string,
  key: string,
  isIndex: boolean,
  form: QueryForm,
): string {
  const inner = `${name}[${key}]`;
  const names: { [Form in QueryForm]?: string } = isIndex
    ? { brackets: `${name}[]`, indices: inner }
    : { flat: key };
  return names[form] ?? (isIndex ? name : inner);
}
