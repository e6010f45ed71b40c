import type { FormField } from "../model/form-field.js";

/**
 * What an object holds for a field. A link may bring anything: only what it says
 * itself counts.
 */
export function ownValue(
  given: Readonly<Record<string, unknown>>,
  { name }: FormField,
): unknown {
  if (Object.hasOwn(given, name)) {
    return given[name];
  }
  return undefined;
}
