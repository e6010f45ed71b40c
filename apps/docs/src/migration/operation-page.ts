import { toSlug } from "../reference/schema-names.js";
import { baseOf } from "../reference/version-base.js";

/** The address of the page of an operation. */
export function pageOf(version: string, id: string): string {
  const slug = toSlug(id);
  const base = baseOf(version);
  return `${base}/${slug}/`;
}
