import { tokensOf } from "@rollcall/spec-diff";

/**
 * The pointers of fields, by the names that people write: the last name of the
 * pointer, or all of its names where two fields share the last one.
 */
export function nameFields(fields: ReadonlySet<string>): Map<string, string> {
  const shared = findSharedNames(fields);
  const named = new Map<string, string>();
  for (const field of fields) {
    const names = tokensOf(field);
    const last = lastOf(names);
    const name = shared.has(last) ? names.join("_") : last;
    named.set(name, field);
  }
  return named;
}

/** The last names that several fields have. */
function findSharedNames(fields: ReadonlySet<string>): Set<string> {
  const known = new Set<string>();
  const shared = new Set<string>();
  for (const field of fields) {
    const last = lastOf(tokensOf(field));
    if (known.has(last)) {
      shared.add(last);
    }
    known.add(last);
  }
  return shared;
}

function lastOf(names: readonly string[]): string {
  return names.at(-1) ?? "";
}
