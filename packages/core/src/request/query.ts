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
  for (const [name, value] of Object.entries(query)) {
    const how = form(name);
    if (how === "json" && isNested(value)) write(pairs, name, JSON.stringify(value), how);
    else if (how === "flat" && isNested(value) && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) write(pairs, key, inner, how);
    } else write(pairs, name, value, how);
  }
  return pairs.join("&");
}

const isNested = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

function write(pairs: string[], name: string, value: unknown, form: QueryForm): void {
  if (value === undefined || value === null) return;
  if (!isNested(value)) {
    const text = String(value instanceof Date ? value.getTime() : value);
    pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  } else if (!Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) write(pairs, `${name}[${key}]`, inner, form);
  } else if (form === "comma") {
    write(pairs, name, joined(name, value), form);
  } else {
    value.forEach((item, i) => {
      const suffix = form === "brackets" ? "[]" : form === "indices" ? `[${i}]` : "";
      write(pairs, name + suffix, item, form);
    });
  }
}

function joined(name: string, items: readonly unknown[]): string {
  for (const item of items) {
    if (isNested(item) || String(item).includes(",")) {
      throw new InputError(name, "no commas, or another queryForm");
    }
  }
  return items.join(",");
}
