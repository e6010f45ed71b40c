/** A copy of a call with changes made to it; `null` takes a field away. */
export function mergeChanges<T extends Readonly<Record<string, unknown>>>(
  call: T,
  changes: Readonly<Record<string, unknown>>,
): T {
  const fields: Record<string, unknown> = {
    ...call,
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) {
      delete fields[name];
    }
  }
  return fields as T;
}
