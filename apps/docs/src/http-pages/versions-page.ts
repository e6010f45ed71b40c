import { guideOf } from "../migration/guide.js";
import type { HttpReference } from "../reference/http-reference.js";
import { versionLabel } from "../reference/version-links.js";
import {
  escapeMdx,
  type GeneratedPage,
  writeComponent,
  writeHeading,
  writePage,
} from "./mdx.js";

/** The page that leads to each version. */
export function writeVersionsPage(
  references: readonly HttpReference[],
): GeneratedPage {
  return writePage({
    path: "http/index.mdx",
    frontmatter: {
      title: "HTTP API",
      description: "The versions of the API that this site describes.",
      editUrl: false,
    },
    components: ["site/SpecDownload"],
    blocks: references.map(writeVersion),
  });
}

function writeVersion(reference: HttpReference): string {
  const { name, base, entry, operations, legacy } = reference;
  const [gist = ""] = reference.markdown.split("\n\n");
  const move = legacy
    ? ` [How to move over.](${guideOf(legacy.successor)})`
    : "";
  const paragraphs = [
    writeHeading(2, versionLabel(reference), name),
    escapeMdx(gist),
    escapeMdx(legacy?.markdown ?? ""),
    writeComponent("SpecDownload", { version: name }),
    `[All of ${name}](${base}/): ${operations.length} operations, with \`${entry}\` in TypeScript.${move}`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
