import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { markdownAddress } from "../site/markdown-address.js";
import type { BuiltPage } from "./built-page.js";
import { toMarkdown } from "./to-markdown.js";

/** Writes each page as Markdown beside it, and returns them by their paths. */
export async function writeMarkdownPages(
  folder: string,
  pages: readonly BuiltPage[],
): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  for (const page of pages) {
    const markdown = toMarkdown(page);
    const file = join(folder, markdownAddress(page.path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markdown);
    written.set(page.path, markdown);
  }
  return written;
}
