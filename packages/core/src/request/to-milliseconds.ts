/** Epoch milliseconds of a `Date`; anything else as it is. */
export function toMilliseconds(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
