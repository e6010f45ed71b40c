import { firstVersion } from "@rollcall/codegen";
import type { HttpReference } from "../reference/http-reference.js";

/**
 * Where the pages of the first version were when it was the only one, and where
 * they are now.
 */
export function listFormerAddresses(
  references: readonly HttpReference[],
): Record<string, string> {
  const first = references.find(({ name }) => name === firstVersion);
  const slugs = first?.operations.map(({ slug }) => slug) ?? [];
  const addresses = [...slugs, "webhooks", "objects"].map((slug) => {
    return [`/http/${slug}`, `${first?.base}/${slug}/`] as const;
  });
  return Object.fromEntries(addresses);
}
