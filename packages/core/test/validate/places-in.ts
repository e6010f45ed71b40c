import type { Schema } from "@rollcall/codegen";
import { branchOf, resolved } from "./spec.js";

/** A value inside a value, with what the spec says about it. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
  readonly required: boolean;
}

/**
 * Every place in a valid value that the spec says anything about; the value
 * itself is the first.
 */
export function placesIn(
  schema: Schema,
  value: unknown,
  at: Omit<Place, "schema"> = whole,
): Place[] {
  const own = resolved(schema);
  const here = { ...at, schema: own };
  const inside = (
    key: string | number,
    sub: Schema,
    inner: unknown,
    required: boolean,
  ) => placesIn(sub, inner, { path: [...at.path, key], required });
  if (own.oneOf) {
    return [here, ...placesIn(branchOf(own, value), value, at).slice(1)];
  }
  if (Array.isArray(value)) {
    return [
      here,
      ...value.flatMap((item, i) => inside(i, own.items ?? {}, item, false)),
    ];
  }
  if (typeof value !== "object" || value === null) {
    return [here];
  }
  return [
    here,
    ...Object.entries(value).flatMap(([name, inner]) => {
      const sub = own.properties?.[name] ?? own.additionalProperties;
      return typeof sub === "object"
        ? inside(name, sub, inner, own.required?.includes(name) ?? false)
        : [];
    }),
  ];
}

const whole = { path: [], required: false };

/**
 * A copy of a value with something else, or nothing (`undefined`), in one
 * place.
 */
export function changed(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  to: unknown,
): unknown {
  if (key === undefined) {
    return to;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === key ? changed(item, rest, to) : item));
  }
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  if (rest.length === 0 && to === undefined) {
    return others;
  }
  return { ...(value as object), [key]: changed(inner, rest, to) };
}
