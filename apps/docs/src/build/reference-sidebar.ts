import type { HttpReference } from "../reference/http-reference.js";
import { versionLabel } from "../reference/version-links.js";

/**
 * One group of the sidebar for each version; those of before are folded. Each
 * page says of itself where it stands.
 */
export function listSidebarGroups(references: readonly HttpReference[]) {
  const versions = references.map((reference) => ({
    label: `HTTP API ${versionLabel(reference)}`,
    collapsed: reference.legacy !== undefined,
    autogenerate: { directory: `http/${reference.name}` },
  }));
  const catalogue = {
    label: "Values and errors",
    autogenerate: { directory: "reference" },
  };
  return [...versions, catalogue];
}
