import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { markdownAddress } from "../site/markdown-address.js";
import type { BuiltPage } from "./built-page.js";
import { toMarkdown } from "./to-markdown.js";

/** Writes each page as Markdown beside it, and returns them by their paths. */
export function writeMarkdownPages(
  folder: string,
  pages: readonly BuiltPage[],
): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const page of pages) {
    const { path } = page;
    const markdown = toMarkdown(page);
    const file = join(folder, markdownAddress(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markdown);
    written.set(path, markdown);
  }
  return written;
}
