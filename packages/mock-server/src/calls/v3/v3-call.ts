/**
 * A call as the API's present version writes it. Open, as the legacy one is:
 * what an export holds beyond the spec's fields survives.
 */
export interface V3Call {
  readonly call_id: string;
  readonly [field: string]: unknown;
}

/** Some fields of a call; what is `undefined` is absent. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields of a call that is being made. */
export type NewFields = Record<string, unknown>;

/**
 * The fields of all parts that are not absent; a later part's win. To spread
 * objects into each other takes a third of what a call costs.
 */
export function joinFields(...parts: readonly Fields[]): NewFields {
  const joined: NewFields = {};
  for (const part of parts) {
    for (const name in part) {
      const value = part[name];
      if (value !== undefined) {
        putField(joined, name, value);
      }
    }
  }
  return joined;
}

/**
 * Puts a field into an object, whatever its name: to assign to `__proto__` would
 * make its fields the object's.
 */
export function putField(
  fields: NewFields,
  name: string,
  value: unknown,
): void {
  if (name !== "__proto__") {
    fields[name] = value;
    return;
  }
  Object.defineProperty(fields, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
