import { listPageFields } from "../catalogue/enum-entries.js";
import type { HttpReference } from "../reference/http-reference.js";

/**
 * Whether a link leads to a field. Fields stand inside components, where the
 * checker of links cannot see their anchors. All that exist are known here, so
 * that a link to any other is still an error.
 */
export function createFieldTest(references: readonly HttpReference[]) {
  const pages = references.flatMap(listPageFields);
  const links = pages.flatMap(({ href, fields }) =>
    fields.map(({ anchor }) => `${href}#${anchor}`),
  );
  const known = new Set(links);
  return ({ link }: { readonly link: string }) => known.has(link);
}
