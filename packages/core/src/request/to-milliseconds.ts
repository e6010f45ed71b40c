/** Epoch milliseconds of a `Date`; anything else as it is. */
export function toMilliseconds(value: unknown): unknown {
  if (value instanceof Date) {
    return value.getTime();
  }
  return value;
}
