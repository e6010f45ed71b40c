import {
  type GeneratedPage,
  writeComponent,
  writeHeading,
  writePage,
} from "../http-pages/mdx.js";
import type { HttpReference } from "../reference/http-reference.js";
import { versionLabel } from "../reference/version-links.js";
import { listEnums } from "./enum-entries.js";

/** The page of every enum of every version. */
export function writeEnumsPage(
  references: readonly HttpReference[],
): GeneratedPage {
  return writePage({
    path: "reference/enums.mdx",
    frontmatter: {
      title: "Enum values",
      description:
        "Every value that a field of the API may have, what it means, and which fields have it.",
      sidebar: { order: 1 },
      editUrl: false,
    },
    components: ["catalogue/Enum"],
    blocks: [
      "Enums are open: the API may answer a value that is not listed here. Keep what you do not know.",
      ...references.flatMap(writeVersion),
    ],
  });
}

function writeVersion(reference: HttpReference): string[] {
  const { name: version } = reference;
  const entries = listEnums(reference).map(({ name, anchor }) => {
    const heading = writeHeading(3, name, anchor);
    return `${heading}\n\n${writeComponent("Enum", { version, name })}`;
  });
  return [writeHeading(2, versionLabel(reference), version), ...entries];
}
