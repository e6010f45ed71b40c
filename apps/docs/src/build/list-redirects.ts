import type { HttpReference } from "../reference/http-reference.js";
import { listFormerAddresses } from "./former-addresses.js";
import { movedPages } from "./moved-pages.js";
import { listRenamedOperations } from "./renamed-operations.js";

/** Every address that was, with the one that has its page now. */
export function listRedirects(
  references: readonly HttpReference[],
): Record<string, string> {
  return {
    ...listFormerAddresses(references),
    ...listRenamedOperations(),
    ...movedPages,
  };
}
