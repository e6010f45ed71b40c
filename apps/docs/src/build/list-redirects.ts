import type { HttpReference } from "../reference/http-reference.js";
import { listFormerAddresses } from "./former-addresses.js";
import { movedPages } from "./moved-pages.js";
import { listRenamedOperations } from "./renamed-operations.js";

/**
 * Every address that was, with the one that has its page now.
 *
 * @param base - The path of the site: Astro puts it before the former alone.
 */
export function listRedirects(
  references: readonly HttpReference[],
  base: string,
): Record<string, string> {
  const redirects = Object.entries({
    ...listFormerAddresses(references),
    ...listRenamedOperations(),
    ...movedPages,
  });
  const moved = redirects.map(([from, to]) => {
    return [from, `${base}${to.slice(1)}`];
  });
  return Object.fromEntries(moved);
}
