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

/**
 * The fields of all parts that are not absent; a later part's win. In one pass:
 * to spread objects into each other takes a third of what a call costs.
 */
export function joinFields(...parts: readonly Fields[]): Fields {
  const joined: [name: string, value: unknown][] = [];
  for (const part of parts) {
    for (const name in part) {
      const value = part[name];
      if (value !== undefined) {
        joined.push([name, value]);
      }
    }
  }
  return Object.fromEntries(joined);
}
