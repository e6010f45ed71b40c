import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "./list-files.js";

/** Pages by their files in `src/content/docs`: `cli/list.mdx`. */
export type GeneratedPages = ReadonlyMap<string, string>;

const docs = fileURLToPath(new URL("../content/docs/", import.meta.url));

/**
 * Writes the generated pages of a folder, and takes away those of before that
 * are none of them. A page that is as it was is not written: the dev server
 * would take it for a change.
 */
export function writePages(folder: string, pages: GeneratedPages): void {
  for (const file of listFiles(join(docs, folder))) {
    if (!pages.has(relative(docs, file))) {
      rmSync(file);
    }
  }
  for (const [name, text] of pages) {
    writeWhereNew(join(docs, name), text);
  }
}

function writeWhereNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (readText(file) !== text) {
    writeFileSync(file, text);
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
