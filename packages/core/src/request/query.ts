import { InputError } from "../errors/input-error.js";
import type { QueryForm } from "../spec/operation.js";

/**
 * Writes a query. `form` says, for the name of each parameter, how its objects and arrays are written:
 *
 * | form | `{ f: { ids: ["a", "b"] } }` (before percent-encoding) |
 * |---|---|
 * | `brackets` | `f[ids][]=a&f[ids][]=b` |
 * | `comma` | `f[ids]=a,b` |
 * | `repeat` | `f[ids]=a&f[ids]=b` |
 * | `indices` | `f[ids][0]=a&f[ids][1]=b` |
 * | `json` | `f={"ids":["a","b"]}` |
 * | `flat` | `ids=a&ids=b` |
 */
export function queryString(query: object, form: (name: string) => QueryForm): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) write(pairs, name, value, form(name));
  return pairs.join("&");
}

function write(pairs: string[], name: string, value: unknown, form: QueryForm): void {
  if (value === undefined || value === null) return;
  if (typeof value !== "object" || value instanceof Date) {
    pairs.push(
      [name, value instanceof Date ? +value : value].map((part) => encodeURIComponent(`${part}`)).join("="),
    );
  } else if (form === "json") {
    write(pairs, name, JSON.stringify(value), form);
  } else if (form === "comma" && Array.isArray(value)) {
    if (value.some((item) => `${item}`.includes(","))) {
      throw new InputError(name, "another queryForm, or no commas in ids");
    }
    write(pairs, name, value.join(","), form);
  } else {
    for (const [key, item] of Object.entries(value)) {
      write(pairs, memberName(name, key, Array.isArray(value), form), item, form);
    }
  }
}

function memberName(name: string, key: string, isIndex: boolean, form: QueryForm): string {
  if (!isIndex) return form === "flat" ? key : `${name}[${key}]`;
  return form === "brackets" ? `${name}[]` : form === "indices" ? `${name}[${key}]` : name;
}
