/** All of these values, where not one of them is missing. */
export function allOf<Value>(
  values: readonly (Value | undefined)[],
): Value[] | undefined {
  const present = values.filter((value) => value !== undefined);
  const isWhole = present.length === values.length;
  if (isWhole) {
    return present;
  }
  return undefined;
}
