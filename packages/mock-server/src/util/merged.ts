/** A copy of a call with changes made to it; `null` takes a field away. */
export function merged<T extends Readonly<Record<string, unknown>>>(
  call: T,
  changes: Readonly<Record<string, unknown>>,
): T {
  const fields = Object.entries({ ...call, ...changes }).filter(
    ([, value]) => value !== null,
  );
  return Object.fromEntries(fields) as T;
}
