/** `typeof`, which also tells arrays and null from objects. */
export const typeOf = (value: unknown): string =>
  Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
