import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Root } from "hast";
import { select } from "hast-util-select";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { BuiltPage } from "./built-page.js";
import { listDocuments } from "./list-documents.js";
import { textOf } from "./text-of.js";

const parser = unified().use(rehypeParse);

/** Every page that people read: no page that only leads to another. */
export function readBuiltPages(folder: string): BuiltPage[] {
  const pages: BuiltPage[] = [];
  for (const file of listDocuments(folder)) {
    const path = pathOf(relative(folder, file));
    const page = readPage(path, file);
    if (page !== undefined) {
      pages.push(page);
    }
  }
  return pages;
}

/** `/cli/list/` of `cli/list/index.html` */
function pathOf(file: string): string {
  const names = file.split(sep);
  const address = names.join("/");
  return `/${address.replace(/index\.html$/, "")}`;
}

function readPage(path: string, file: string): BuiltPage | undefined {
  const html = readFileSync(file, "utf8");
  const tree = parser.parse(html);
  const heading = select("main h1", tree);
  if (heading === undefined) {
    return undefined;
  }
  if (path === "/404.html") {
    return undefined;
  }
  return {
    path,
    title: textOf(heading),
    description: findDescription(tree),
    tree,
  };
}

function findDescription(tree: Root): string {
  const meta = select("meta[name=description]", tree);
  const content = meta?.properties.content ?? "";
  return String(content);
}
