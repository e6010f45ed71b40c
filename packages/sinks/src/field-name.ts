/**
 * The name of a field: `call_analysis.call_summary`; or the names that lead to
 * it, where one of them has a dot: `["metadata", "customer.id"]`.
 */
export type FieldName = string | readonly string[];

/** The names that lead to a field. */
export function namesOf(field: FieldName): readonly string[] {
  if (typeof field === "string") {
    return field.split(".");
  }
  return field;
}

/** The same with dots between them. */
export function nameOf(field: FieldName): string {
  return namesOf(field).join(".");
}
