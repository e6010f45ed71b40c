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

/** Fields without those that are absent. */
export function withoutAbsent(fields: Fields): Fields {
  const present = Object.entries(fields).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(present);
}
